package io.quintet.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoAnswerTest {
    private final FakeRegistry registry = new FakeRegistry();
    private final Tool tool = new Tool(registry.address());

    @BeforeEach
    void addARepository() {
        registry.addRepositories("poc/frontend");
        registry.push("poc/frontend", FakeImage.single("v1", "arm64"));
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ExpiredTokenException,       The credentials have expired",
        "UnrecognizedClientException, AWS does not know these credentials",
        "ServerException,             The registry could not be asked: because"
    })
    void saysWhyInASentence(String type, String beginning) {
        registry.refuse("DescribeImages", 9, type, "because");

        var ended = tool.run("exists", "frontend", "--tag", "v1");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith(beginning).contains("because").hasLineCount(1);
    }

    @Test
    void asksAgainWhenToldToSlowDown() {
        registry.refuse("DescribeImages", 2, "ThrottlingException", "Rate exceeded");

        assertThat(tool.run("exists", "frontend", "--tag", "v1").code()).isZero();
        assertThat(registry.asked()).containsExactly("DescribeImages", "DescribeImages", "DescribeImages");
    }

    @Test
    void givesUpWhenToldToSlowDownForEver() {
        registry.refuse("DescribeImages", 99, "ThrottlingException", "Rate exceeded");

        var ended = tool.run("exists", "frontend", "--tag", "v1");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).startsWith("The registry asked to slow down").hasLineCount(1);
    }

    @Test
    void saysWhenNobodyListens() {
        registry.close();

        var ended = tool.run("preflight", "frontend");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).startsWith("The registry could not be asked: ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exists frontend --tag v1", "imagedefs frontend --tag v1", "prune frontend"})
    void doesNotTakeARefusalForNothingThere(String line) {
        registry.refuse("DescribeImages", 1, "AccessDeniedException", "User: x is not authorized");
        registry.refuse("DescribeRepositories", 1, "AccessDeniedException", "User: x is not authorized");

        var ended = tool.run(line.split(" "));

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).isEqualTo("The registry could not be asked: User: x is not authorized");
    }

    @Test
    void doesNotTakeAMissingRepositoryForAMissingImage() {
        var ended = tool.run("exists", "taskflow", "--tag", "v1");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).startsWith("There is no such repository: ").contains("poc/backend-taskflow");
    }
}
