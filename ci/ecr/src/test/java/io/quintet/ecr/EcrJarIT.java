package io.quintet.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The jar as a build runs it: settings from the environment, an exit code for the shell. */
final class EcrJarIT {
    private static final Map<String, String> SIGNED_IN =
            Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "secret", "AWS_REGION", "ap-south-1");

    private final FakeRegistry registry = new FakeRegistry();

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void tellsTheShellWhatItFound() throws Exception {
        registry.addRepositories("poc/frontend");
        registry.push("poc/frontend", FakeImage.single("v1", "arm64"));

        assertThat(run(SIGNED_IN, "exists", "frontend", "--tag", "v1")).isEqualTo(new Tool.Ended(0, "sha256:v1", ""));
        assertThat(run(SIGNED_IN, "exists", "frontend", "--tag", "v2").code()).isEqualTo(1);
        assertThat(run(SIGNED_IN, "exists", "frontend").code()).isEqualTo(2);
        assertThat(run(SIGNED_IN, "preflight", "frontend", "--tag", "v1").out())
                .isEqualTo("Ready: poc/frontend at v1.");
    }

    @Test
    void saysThatThereAreNoCredentials() throws Exception {
        var ended = run(Map.of("AWS_REGION", "ap-south-1"), "preflight");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .startsWith("The registry could not be asked: Unable to load credentials")
                .hasLineCount(1);
    }

    @Test
    void saysThatThereIsNoRegion() throws Exception {
        var ended = run(Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "secret"), "preflight");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .startsWith("The registry could not be asked: Unable to load region")
                .hasLineCount(1);
    }

    private Tool.Ended run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/ecr.jar"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        builder.environment().put("AWS_ENDPOINT_URL_ECR", registry.address().toString());
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        builder.environment().put("AWS_CONFIG_FILE", "/nonexistent");
        builder.environment().put("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent");
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Tool.Ended(process.waitFor(), out.strip(), err.strip());
    }
}
