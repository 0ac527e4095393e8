# One for the five: `docker build -f ci/docker/backend.Dockerfile --build-arg JAR=taskflow-verticle/target/taskflow.jar .`
# It takes the jar that was tested, and runs on the processor that it is built on.
ARG JAVA=25.0.3_9

FROM public.ecr.aws/docker/library/eclipse-temurin:${JAVA}-jdk-noble AS jar
ARG JAR
COPY ${JAR} /jar/tested.jar
COPY ci/docker/OwnPlatform.java /jar/
RUN java /jar/OwnPlatform.java /jar/tested.jar /opt/quintet

FROM public.ecr.aws/docker/library/eclipse-temurin:${JAVA}-jre-noble AS trained
ARG JAR
COPY --from=jar /opt/quintet /opt/quintet
COPY ci/docker/java.options ci/docker/probe.options /opt/quintet/
COPY ci/docker/train.sh /
RUN sh /train.sh "$(basename "${JAR}" .jar)"

FROM public.ecr.aws/docker/library/eclipse-temurin:${JAVA}-jre-noble
COPY --from=trained /opt/quintet /opt/quintet
RUN install -d -o 10001 -g 10001 /data
ENV QUINTET_DATA=/data
# With a read-only root these two are what can be written to; on Fargate a volume takes its owner and its rights from here.
VOLUME ["/data", "/tmp"]
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["java", "@/opt/quintet/probe.options"]
ENTRYPOINT ["java", "@/opt/quintet/java.options", "-XX:AOTCache=/opt/quintet/app.aot", "-jar", "/opt/quintet/app.jar"]
