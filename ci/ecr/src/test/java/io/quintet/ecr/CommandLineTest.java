package io.quintet.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
    private final Tool tool = new Tool(URI.create("http://127.0.0.1:1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "exists",
                "exists frontend",
                "exists frontend datapulse --tag v1",
                "imagedefs --tag v1",
                "preflight --scan-wait long",
                "preflight --refuse terrible",
                "preflight --container frontend",
                "preflight frontend taskflow --repository poc/frontend",
                "prune --keep 0",
                "prune --untagged-days -1",
                "prune --kepe 3"
            })
    void refusesAWrongLineBeforeItAsksAnything(String line) {
        var ended = tool.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).endsWith(". Try --help.").doesNotContain("..").hasLineCount(1);
    }

    @Test
    void namesTheServicesThereAre() {
        assertThat(tool.run("exists", "front-end", "--tag", "v1").err())
                .contains("'front-end' is none of datapulse, taskflow, chatmind, filevault, metricshub, frontend.");
    }

    @Test
    void givesAShellTheCatalogue() {
        assertThat(tool.run("services", "--prefix", "shop").out().lines())
                .hasSize(6)
                .startsWith(
                        "datapulse datapulse-verticle ci/docker/backend.Dockerfile shop/backend-datapulse backend-datapulse")
                .endsWith("frontend ui ci/docker/frontend.Dockerfile shop/frontend frontend");
    }

    @Test
    void explainsItsExitCodes() {
        var ended = tool.run("preflight", "--help");

        assertThat(ended.code()).isZero();
        assertThat(tool.run("--help").out()).contains("3   no answer, no credentials, or not allowed to ask");
        assertThat(ended.out()).contains("--scan-wait=SECONDS").contains("arm64");
    }
}
