# The page: `docker build -f ci/docker/frontend.Dockerfile .`, with what the build made of ui/.
FROM public.ecr.aws/docker/library/nginx:1.30.6-alpine-slim
COPY ci/docker/nginx.conf /etc/nginx/nginx.conf
COPY ui/target/classes/META-INF/quintet-ui /usr/share/quintet
RUN nginx -t && rm -rf /tmp/*
VOLUME ["/tmp"]
USER 10001:10001
EXPOSE 80
STOPSIGNAL SIGQUIT
ENTRYPOINT ["nginx"]
