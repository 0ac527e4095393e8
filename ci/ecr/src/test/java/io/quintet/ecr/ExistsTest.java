package io.quintet.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ExistsTest {
    private final FakeRegistry registry = new FakeRegistry();
    private final Tool tool = new Tool(registry.address());

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void tellsAnImageThatIsThereFromOneThatIsNot() {
        registry.addRepositories("poc/frontend");
        registry.push("poc/frontend", FakeImage.single("v1", "arm64"));

        assertThat(tool.run("exists", "frontend", "--tag", "v1")).isEqualTo(new Tool.Ended(0, "sha256:v1", ""));
        assertThat(tool.run("exists", "frontend", "--tag", "v2")).isEqualTo(new Tool.Ended(1, "", ""));
    }
}
