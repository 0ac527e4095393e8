package io.quintet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each failure of the first deployment that shows in the files, planted into a copy of them: the checks name it. */
final class PlantedFailuresTest {
    private static final String BACKEND = "ci/docker/backend.Dockerfile";
    private static final String FRONTEND = "ci/docker/frontend.Dockerfile";
    private static final String LOCK = "ui/package-lock.json";

    private RepositoryCopy repository;

    @BeforeEach
    void copy(@TempDir Path folder) {
        repository = RepositoryCopy.in(folder);
    }

    // 1: an empty Dockerfile

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n"})
    void namesAnEmptyDockerfile(String text) {
        repository.write(BACKEND, text);

        assertThat(repository.findings()).contains(BACKEND + ":1: is empty: nothing can be built from it.");
    }

    @Test
    void namesAMissingDockerfile() {
        repository.delete(FRONTEND);

        assertThat(repository.findings())
                .containsExactly(FRONTEND + ":1: is not there, and a service of the catalogue is built from it.");
    }

    @Test
    void namesADockerfileWithoutFrom() {
        repository.write(BACKEND, "ARG JAR\nEXPOSE 8000\n");

        assertThat(repository.findings()).containsExactly(BACKEND + ":2: a Dockerfile begins with FROM.");
    }

    // 2: the lock file did not reach the build

    @Test
    void namesAMissingLockFile() {
        repository.delete(LOCK);

        assertThat(repository.findings())
                .containsExactly("ui/package.json:1: has no ui/package-lock.json: commit what npm writes.");
    }

    @Test
    void namesALockFileThatGitLeavesOut() {
        repository.append(".gitignore", "package-lock.json");

        assertThat(repository.findings())
                .contains(".gitignore:1: leaves out package-lock.json: it has to be committed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ui/package.json      | \"react\": \"[^\"]+\"                               | \"react\": \"18.0.0\"",
                "ui/package-lock.json | \"react\": \"\\d[^\"]+\"                            | \"react\": \"18.0.0\"",
                "ui/package-lock.json | (?s)(\"node_modules/react\": .{0,12}\"version\"): \"[^\"]+\" | $1: \"18.0.0\"",
                "ui/package.json      | \\s+\"react\": \"[^\"]+\",                          | ''"
            })
    void namesALockFileThatIsOutOfStep(String file, String pattern, String by) {
        repository.replace(file, pattern, by);

        assertThat(repository.findings())
                .singleElement()
                .asString()
                .startsWith("ui/package.json:")
                .endsWith(": and its lock file differ on react: commit both, from one npm.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "", "{}"})
    void namesALockFileThatIsNone(String text) {
        repository.write(LOCK, text);

        assertThat(repository.findings())
                .allMatch(finding -> finding.contains("and its lock file differ on "))
                .hasSizeGreaterThan(20);
    }

    @Test
    void namesAnInstallThatHeedsNoLockFile() {
        int line = repository.append(FRONTEND, "RUN cd ui && npm install --no-audit");

        assertThat(repository.findings())
                .containsExactly(FRONTEND + ":" + line
                        + ": installs what is newest today: npm ci installs what the lock file says.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ci/planted-check", "ci/planted.sh", "ci/some/planted.mjs", ".ci/planted", "planted/package.json"
            })
    void namesItInAnyScriptOfTheBuild(String file) {
        repository.write(file, "{}\n# npm install is only talked about\n  npm i left-pad\n");

        assertThat(repository.findings())
                .contains(file + ":3: installs what is newest today: npm ci installs what the lock file says.")
                .noneMatch(finding -> finding.startsWith(file + ":2:"));
    }

    @Test
    void namesItInThePagesOwnBuildToo() {
        repository.replace("ui/scripts/build.mjs", "^(\\s+)'ci',", "$1'install',");

        assertThat(repository.findings())
                .singleElement()
                .asString()
                .startsWith("ui/scripts/build.mjs:")
                .contains("installs what is newest today");
    }

    @Test
    void namesAnInstallBeforeTheLockFileIsCopied() {
        var start = "FROM public.ecr.aws/docker/library/node:22.1.0\nCOPY ui/package.json ui/\nRUN npm ci\nEXPOSE 80\n";
        repository.write(FRONTEND, start);

        assertThat(repository.findings())
                .containsExactly(FRONTEND + ":3: npm ci finds no package-lock.json: copy it in before.");

        repository.write(FRONTEND, start.replace("package.json ui", "package.json ui/package-lock.json ui"));
        assertThat(repository.findings()).isEmpty();
    }

    @Test
    void namesAJarThatIsBuiltInTheImage() {
        repository.append(BACKEND, "RUN ./mvnw package");

        assertThat(repository.findings())
                .singleElement()
                .asString()
                .endsWith(": builds a jar that no test saw: copy in the one that was tested.");
    }

    // 3: a flag that does not exist

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN --system true                      | RUN has no flag --system.",
                "COPY --owner=10001 a b                 | COPY has no flag --owner.",
                "COPI a b                               | COPI is no instruction of a Dockerfile.",
                "EXPOSE                                 | EXPOSE says nothing.",
                "COPY a                                 | COPY wants what to take and where to put it.",
                "HEALTHCHECK --interval=30 CMD [\"a\"]  | --interval wants a duration with its unit, such as 30s.",
                "HEALTHCHECK [\"java\"]                 | HEALTHCHECK wants CMD and a command, or NONE.",
                "ENV --global A=b                       | ENV has no flag --global."
            })
    void namesWhatDockerWouldNotUnderstand(String line, String sentence) {
        int number = repository.append(BACKEND, line);

        assertThat(repository.findings()).containsExactly(BACKEND + ":" + number + ": " + sentence);
    }

    // 5: Docker Hub's 429

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM eclipse-temurin:25.0.1_8-jre                                     | is neither an earlier stage nor from public.ecr.aws/",
                "FROM docker.io/library/eclipse-temurin:25.0.1_8-jre                   | is neither an earlier stage nor from public.ecr.aws/",
                "FROM public.ecr.aws/docker/library/eclipse-temurin                    | has no fixed version",
                "FROM public.ecr.aws/docker/library/eclipse-temurin:latest             | has no fixed version",
                "FROM public.ecr.aws/docker/library/eclipse-temurin:jre                | has no fixed version",
                "FROM public.ecr.aws/docker/library/eclipse-temurin:25-jre            | has no fixed version",
                "FROM public.ecr.aws/docker/library/eclipse-temurin:25.0-latest      | has no fixed version",
                "COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/                     | is neither an earlier stage nor from public.ecr.aws/",
                "COPY --from=biuld /a /b                                               | is neither an earlier stage nor from public.ecr.aws/",
                "RUN --mount=type=bind,from=busybox:1.36,target=/b true                | is neither an earlier stage nor from public.ecr.aws/",
                "FROM public.ecr.aws/docker/library/eclipse-temurin:${UNSET}           | has no default"
            })
    void namesAnImageThatMayBeRefusedOrChange(String line, String sentence) {
        int number = repository.append(BACKEND, line);

        assertThat(repository.findings())
                .singleElement()
                .asString()
                .startsWith(BACKEND + ":" + number + ": ")
                .contains(sentence);
    }

    // 6: a name that differs

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docker push poc/backend-datapulse                 | backend-datapulse is written by hand",
                "docker push \"$REPOSITORY_URI/frontend\"          | frontend is written by hand",
                "mvn -pl taskflow-verticle verify                  | taskflow-verticle is written by hand",
                "docker push poc/back-end:1                        | poc/back-end:1 is written by hand where a variable belongs",
                "docker build -t shop:1 .                          | shop:1 is written by hand where a variable belongs",
                "docker push 123456789012.dkr.ecr.eu-west-1.amazonaws.com/$REPOSITORY | 123456789012 belongs to one account",
                "docker push \"$REPOSITORY_URL:$TAG\"              | REPOSITORY_URL is given by nobody",
                "printf '[{\"name\":\"%s\"}]' $CONTAINER > imagedefinitions.json | writes imagedefinitions.json by hand"
            })
    void namesANameInTheBuildspec(String command, String sentence) {
        repository.replace("ci/buildspec.yml", "^artifacts:", "      - REPLACED\n\nartifacts:");
        repository.write("ci/buildspec.yml", repository.read("ci/buildspec.yml").replace("REPLACED", command));

        assertThat(repository.findings())
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith("ci/buildspec.yml:" + repository.line("ci/buildspec.yml", command) + ": ")
                        .contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | holds no commands that CodeBuild could read.",
                "a: [                  | holds no commands that CodeBuild could read.",
                "phases: {build: {}}   | hands on no imagedefinitions.json: the deploy would have nothing to deploy."
            })
    void namesABuildspecThatBuildsNothing(String text, String sentence) {
        repository.write("ci/buildspec.yml", text);

        assertThat(repository.findings()).contains("ci/buildspec.yml:1: " + sentence);
    }

    @Test
    void namesAMissingBuildspec() {
        repository.delete("ci/buildspec.yml");

        assertThat(repository.findings())
                .containsExactly("ci/buildspec.yml:1: is not there, and all six are built by it.");
    }

    @ParameterizedTest
    @CsvSource({"taskflow-verticle, taskflow", "ui, frontend"})
    void namesAServiceOfTheCatalogueThatIsNotBuilt(String folder, String service) {
        repository.replace("pom.xml", "\\s*<module>" + folder + "</module>", "");

        assertThat(repository.findings())
                .containsExactly("pom.xml:%d: does not build %s, which the catalogue deploys as %s."
                        .formatted(repository.line("pom.xml", "<modules>"), folder, service));
    }

    @Test
    void namesAServiceWithoutAFolder() {
        repository.delete("taskflow-verticle/pom.xml");

        assertThat(repository.findings())
                .containsExactly(
                        "taskflow-verticle/pom.xml:1: is not there, and the catalogue deploys what it builds.");
    }

    @Test
    void namesAServiceWhoseJarIsCalledOtherwise() {
        repository.replace("taskflow-verticle/pom.xml", "<jar.name>taskflow<", "<jar.name>board<");

        assertThat(repository.findings())
                .containsExactly("taskflow-verticle/pom.xml:1: makes no taskflow-verticle/target/taskflow.jar,"
                        + " which the image takes.");
    }

    @Test
    void namesAServiceThatTheCatalogueDoesNotKnow() {
        repository.replace("pom.xml", "<module>ui</module>", "<module>billing-verticle</module>\n    $0");

        assertThat(repository.findings())
                .singleElement()
                .asString()
                .endsWith(": billing-verticle is built, but the catalogue deploys no such service.");
    }

    // 9: nobody listens on the port that the load balancer asks

    @Test
    void namesAnotherPort() {
        repository.replace(BACKEND, "^EXPOSE .*$", "EXPOSE 8080");

        assertThat(repository.findings())
                .hasSize(5)
                .contains(BACKEND + ":1: does not EXPOSE 8000, which the load balancer asks taskflow on.");
    }

    // A probe with a program that the image does not have

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEALTHCHECK CMD curl -f http://localhost:8000/health",
                "HEALTHCHECK --interval=30s --timeout=3s \\\n  CMD wget -qO- http://localhost:8000/health || exit 1"
            })
    void namesAProbeThatTheImageCannotRun(String instruction) {
        int line = repository.append(BACKEND, instruction);

        assertThat(repository.findings())
                .singleElement()
                .asString()
                .startsWith(BACKEND + ":" + line + ": ")
                .contains(", which is not in the image");
    }

    @Test
    void namesItInATaskDefinitionToo() {
        var file = "ci/infra/src/main/java/io/quintet/infra/Planted.java";
        repository.write(file, "// no curl here\nList.of(\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\");\n");

        assertThat(repository.findings())
                .containsExactly(file + ":2: calls curl, which is not in the image: the probe is the service's own.");
    }
}
