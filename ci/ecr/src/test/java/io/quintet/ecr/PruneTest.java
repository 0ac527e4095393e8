package io.quintet.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PruneTest {
    private static final String REPOSITORY = "poc/frontend";

    private final FakeRegistry registry = new FakeRegistry();
    private final Tool tool = new Tool(registry.address());

    @BeforeEach
    void pushFiveTaggedAndTwoUntagged() {
        registry.addRepositories(REPOSITORY);
        registry.push(REPOSITORY, FakeImage.tagged("sha256:3", daysAgo(3), "v3"));
        registry.push(REPOSITORY, FakeImage.tagged("sha256:1", daysAgo(1), "v1"));
        registry.push(REPOSITORY, FakeImage.tagged("sha256:5", daysAgo(5), "v5", "deployed"));
        registry.push(REPOSITORY, FakeImage.tagged("sha256:2", daysAgo(2), "v2"));
        registry.push(REPOSITORY, FakeImage.tagged("sha256:4", daysAgo(4), "v4"));
        registry.push(REPOSITORY, FakeImage.untagged("sha256:old", daysAgo(8)));
        registry.push(REPOSITORY, FakeImage.untagged("sha256:young", daysAgo(6)));
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void keepsTheNewestAndTheYoungUntaggedOnes() {
        var ended = tool.run("prune", "frontend", "--keep", "3");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualToNormalizingNewlines("""
                        Removing poc/frontend:v4
                        Removing poc/frontend:v5,deployed
                        Removing poc/frontend@sha256:old""");
        assertThat(registry.digests(REPOSITORY))
                .containsExactlyInAnyOrder("sha256:1", "sha256:2", "sha256:3", "sha256:young");
    }

    @Test
    void removesNothingWhenItOnlySays() {
        var ended = tool.run("prune", "frontend", "--keep", "4", "--dry-run");

        assertThat(ended.out()).isEqualToNormalizingNewlines("""
                        Would remove poc/frontend:v5,deployed
                        Would remove poc/frontend@sha256:old""");
        assertThat(registry.digests(REPOSITORY)).hasSize(7);
        assertThat(registry.asked()).doesNotContain("BatchDeleteImage");
    }

    @Test
    void neverRemovesAProtectedImageUnderAnyOfItsTags() {
        assertThat(tool.run("prune", "frontend", "--keep", "1", "--protect", "deployed,v3")
                        .code())
                .isZero();

        assertThat(registry.digests(REPOSITORY))
                .containsExactlyInAnyOrder("sha256:1", "sha256:3", "sha256:5", "sha256:young");
    }

    @Test
    void removesNothingWhenAProtectedTagIsMisspelt() {
        var ended = tool.run("prune", "frontend", "--keep", "1", "--protect", "deploid");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEqualTo("No image has the tag deploid that is to be protected: nothing was removed.");
        assertThat(registry.digests(REPOSITORY)).hasSize(7);
    }

    @Test
    void leavesWhatAnIndexNeeds() {
        registry.push(REPOSITORY, FakeImage.untagged("sha256:part", daysAgo(30)).withinIndex());

        assertThat(tool.run("prune", "frontend").code()).isZero();
        assertThat(registry.digests(REPOSITORY)).contains("sha256:part").doesNotContain("sha256:old");
    }

    @Test
    void asksForNoMoreThanAHundredAtOnce() {
        IntStream.range(0, 250)
                .mapToObj(number -> FakeImage.untagged("sha256:many" + number, daysAgo(30)))
                .forEach(image -> registry.push(REPOSITORY, image));

        assertThat(tool.run("prune", "frontend").code()).isZero();
        assertThat(registry.asked()).filteredOn("BatchDeleteImage"::equals).hasSize(3);
        assertThat(registry.digests(REPOSITORY)).hasSize(6);
    }

    private static Instant daysAgo(int days) {
        return Tool.NOW.minus(Duration.ofDays(days));
    }
}
