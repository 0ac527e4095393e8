package io.quintet.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageDefinitionsTest {
    private final FakeRegistry registry = new FakeRegistry();
    private final Tool tool = new Tool(registry.address());

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void givesTheCataloguesContainerTheImageByItsDigest(@TempDir Path folder) {
        registry.addRepositories("poc/backend-taskflow");
        registry.push("poc/backend-taskflow", FakeImage.single("v1", "arm64"));
        var file = folder.resolve("imagedefinitions.json");

        var ended = tool.run("imagedefs", "taskflow", "--tag", "v1", "--output", file.toString());

        assertThat(ended.code()).isZero();
        assertThat(file)
                .hasContent("[{\"name\":\"backend-taskflow\",\"imageUri\":"
                        + "\"123456789012.dkr.ecr.ap-south-1.amazonaws.com/poc/backend-taskflow@sha256:v1\"}]");
    }

    @Test
    void writesNothingWithoutAnImage(@TempDir Path folder) {
        registry.addRepositories("poc/backend-taskflow");
        var file = folder.resolve("imagedefinitions.json");

        var ended = tool.run("imagedefs", "taskflow", "--tag", "v1", "--output", file.toString());

        assertThat(ended).isEqualTo(new Tool.Ended(1, "There is no image poc/backend-taskflow:v1.", ""));
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhereItCouldNotWrite(@TempDir Path folder) {
        registry.addRepositories("poc/frontend");
        registry.push("poc/frontend", FakeImage.single("v1", "arm64"));

        var ended = tool.run(
                "imagedefs",
                "frontend",
                "--tag",
                "v1",
                "--output",
                folder.resolve("no/such").toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("no/such").hasLineCount(1);
    }
}
