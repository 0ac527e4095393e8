package io.quintet.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The buildspec's own commands, run in one shell as CodeBuild does it, with programs that only note what they were told. */
final class BuildspecTest {
    private static final Map<String, String> GIVEN = Map.of(
            "SERVICE", "taskflow",
            "SERVICE_FOLDER", "taskflow-verticle",
            "DOCKERFILE", "ci/docker/backend.Dockerfile",
            "REPOSITORY", "poc/backend-taskflow",
            "REPOSITORY_URI", "1.dkr.ecr.x.amazonaws.com/poc/backend-taskflow",
            "CONTAINER", "backend-taskflow",
            "CODEBUILD_RESOLVED_SOURCE_VERSION", "0123456789abcdef0123456789abcdef01234567");
    private static final String PROGRAM = """
            #!/bin/bash
            if [[ $1 == login ]]; then cat > /dev/null; fi
            said="$(basename "$0") $*"
            echo "$said" >> "$NOTES"
            if [[ $said == *" $FAILING"* ]]; then exit "$CODE"; fi
            """;

    private final Buildspec buildspec = Buildspec.parse(new SourceTree(RepositoryCopy.TOP).read(Buildspec.FILE));

    @TempDir
    private Path folder;

    @BeforeEach
    void putProgramsOnThePath() throws IOException {
        for (var name : List.of("mvn", "java", "docker", "aws")) {
            var file = Files.writeString(folder.resolve(name), PROGRAM);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void isWhatTheContractGives() {
        assertThat(GIVEN.keySet()).containsAll(Buildspec.GIVEN);
        assertThat(buildspec.document().path("version").asDouble()).isEqualTo(0.2);
        assertThat(buildspec.artifacts()).containsExactly("imagedefinitions.json");
    }

    @Test
    void testsBuildsPushesAndHandsOnANewImage() throws Exception {
        assertThat(run("exists", 1)).isZero();

        assertThat(notes())
                .containsExactly(
                        "mvn -B -ntp -pl ci/checks,ci/ecr -am package -DskipTests",
                        "java -jar ci/checks/target/checks.jar",
                        "java -jar ci/ecr/target/ecr.jar preflight taskflow --prefix poc --repository poc/backend-taskflow"
                                + " --container backend-taskflow",
                        "aws ecr get-login-password",
                        "docker login --username AWS --password-stdin 1.dkr.ecr.x.amazonaws.com",
                        "java -jar ci/ecr/target/ecr.jar exists taskflow --prefix poc --tag 0123456789ab",
                        "mvn -B -ntp -pl taskflow-verticle -am verify",
                        "docker build --provenance=false -f ci/docker/backend.Dockerfile"
                                + " --build-arg JAR=taskflow-verticle/target/taskflow.jar"
                                + " -t 1.dkr.ecr.x.amazonaws.com/poc/backend-taskflow:0123456789ab .",
                        "docker push 1.dkr.ecr.x.amazonaws.com/poc/backend-taskflow:0123456789ab",
                        "java -jar ci/ecr/target/ecr.jar preflight taskflow --prefix poc --tag 0123456789ab",
                        "java -jar ci/ecr/target/ecr.jar imagedefs taskflow --prefix poc --tag 0123456789ab"
                                + " --output imagedefinitions.json");
    }

    @Test
    void neitherBuildsNorPushesAnImageThatIsThere() throws Exception {
        assertThat(run("nothing", 0)).isZero();

        assertThat(notes())
                .noneMatch(note -> note.matches("docker (?:build|push).*|mvn .* verify"))
                .last()
                .asString()
                .contains(" imagedefs ");
    }

    @ParameterizedTest
    @CsvSource({
        "-jar ci/checks,              1",
        "-jar ci/ecr/target/ecr.jar preflight taskflow --prefix poc --repository, 1",
        "login,                       1",
        "-jar ci/ecr/target/ecr.jar exists, 3"
    })
    void stopsBeforeAnythingIsPushed(String failing, int code) throws Exception {
        int ended = run(failing, code);

        assertThat(ended).isEqualTo(code);
        assertThat(notes()).noneMatch(note -> note.startsWith("docker push"));
    }

    @ParameterizedTest
    @CsvSource({"mvn, -am verify", "docker, build"})
    void pushesNothingThatFailedItsTestsOrItsBuild(String program, String failing) throws Exception {
        Files.writeString(
                folder.resolve("java"), PROGRAM.replace("$FAILING", "exists").replace("\"$CODE\"", "1"));
        Files.writeString(folder.resolve(program), PROGRAM.replace("\" $FAILING\"", "\"" + failing + "\""));

        assertThat(run("nothing", 1)).isEqualTo(1);
        assertThat(notes()).noneMatch(note -> note.startsWith("docker push") || note.contains("imagedefs"));
    }

    @Test
    void pleasesShellcheck() throws Exception {
        assumeTrue(isThere("shellcheck"), "shellcheck is not installed: the buildspec's shell was not linted");
        var script = Files.writeString(
                folder.resolve("buildspec.sh"), "#!/bin/bash\n" + String.join("\n", buildspec.commands()) + "\n");

        // 2154: the variables come from the CodeBuild project.
        var process = new ProcessBuilder("shellcheck", "--exclude=SC2154", script.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    /** A command that fails ends the build, as on CodeBuild. */
    private int run(String failing, int code) throws IOException, InterruptedException {
        var script = new StringBuilder();
        buildspec
                .commands()
                .forEach(command -> script.append(command).append("\nstatus=$?; [ $status = 0 ] || exit $status\n"));
        var builder = new ProcessBuilder("bash", "-c", script.toString());
        builder.environment().putAll(GIVEN);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("NOTES", folder.resolve("notes").toString());
        builder.environment().put("FAILING", failing);
        builder.environment().put("CODE", String.valueOf(code));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start()
                .waitFor();
    }

    private List<String> notes() throws IOException {
        return Files.readAllLines(folder.resolve("notes"));
    }
}
