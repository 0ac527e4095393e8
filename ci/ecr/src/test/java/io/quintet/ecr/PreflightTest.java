package io.quintet.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.catalogue.Service;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PreflightTest {
    private static final String TASKFLOW = "poc/backend-taskflow";

    private final FakeRegistry registry = new FakeRegistry();
    private final Tool tool = new Tool(registry.address());

    @BeforeEach
    void addTheSixRepositories() {
        Stream.of(Service.values()).map(service -> service.repository("poc")).forEach(registry::addRepositories);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void isReadyWhenAllSixAreThere() {
        var ended = tool.run("preflight");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Ready: poc/backend-datapulse, ").endsWith(", poc/frontend.");
    }

    @Test
    void looksBelowAnotherPrefix() {
        registry.addRepositories("shop/frontend");

        assertThat(tool.run("preflight", "frontend", "--prefix", "shop").out()).isEqualTo("Ready: shop/frontend.");
        assertThat(tool.run("--prefix", "shop", "preflight", "frontend").code()).isZero();
    }

    @Test
    void namesTheRepositoryThatWasMeant() {
        try (var other = new FakeRegistry()) {
            other.addRepositories("a/b", "poc/backend-taskflow", "poc/frontend-shell", "poc/backend-chatmind");

            var ended = new Tool(other.address()).run("preflight", "frontend");

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.out()).isEqualTo("There is no repository poc/frontend. Did you mean poc/frontend-shell?");
        }
    }

    @Test
    void doesNotTakeAnotherServicesRepositoryForTheOneMeant() {
        try (var other = new FakeRegistry()) {
            other.addRepositories("poc/backend-datapulse");

            assertThat(new Tool(other.address()).run("preflight", "taskflow").out())
                    .isEqualTo("There is no repository poc/backend-taskflow.");
        }
    }

    @Test
    void doesWithoutASuggestionWhenItMayNotList() {
        try (var other = new FakeRegistry()) {
            other.refuse("DescribeRepositories", 1, "RepositoryNotFoundException", "not there");
            other.refuse("DescribeRepositories", 1, "AccessDeniedException", "not authorized");

            var ended = new Tool(other.address()).run("preflight", "taskflow");

            assertThat(ended.out()).isEqualTo("There is no repository poc/backend-taskflow.");
            assertThat(ended.code()).isEqualTo(1);
        }
    }

    @Test
    void saysWhenTheRoleMayNotSignIn() {
        registry.refuse(
                "GetAuthorizationToken",
                1,
                "AccessDeniedException",
                "User: build is not authorized to perform: ecr:GetAuthorizationToken on resource: *");

        var ended = tool.run("preflight", "taskflow");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .isEqualTo("May not sign in to the registry: User: build is not authorized to perform:"
                        + " ecr:GetAuthorizationToken on resource: *");
    }

    @Test
    void saysWhenTheRoleMayNotPush() {
        registry.refuse("InitiateLayerUpload", 1, "AccessDeniedException", "not authorized");

        assertThat(tool.run("preflight", "taskflow"))
                .isEqualTo(new Tool.Ended(1, "May not push to poc/backend-taskflow: not authorized", ""));
    }

    @Test
    void acceptsAnImageForTheRightProcessor() {
        registry.push(TASKFLOW, FakeImage.single("v1", "arm64"));

        assertThat(tool.run("preflight", "taskflow", "--tag", "v1"))
                .isEqualTo(new Tool.Ended(0, "Ready: poc/backend-taskflow at v1.", ""));
        assertThat(tool.waited()).isZero();
    }

    @Test
    void saysWhenThereIsNoImage() {
        registry.push(TASKFLOW, FakeImage.single("v1", "arm64"));

        assertThat(tool.run("preflight", "taskflow", "--tag", "v2"))
                .isEqualTo(new Tool.Ended(1, "There is no image poc/backend-taskflow:v2.", ""));
    }

    @Test
    void refusesAnImageForAnotherProcessor() {
        registry.push(TASKFLOW, FakeImage.single("v1", "amd64"));

        var ended = tool.run("preflight", "taskflow", "--tag", "v1");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .isEqualTo("poc/backend-taskflow:v1 is for amd64, and would not start on arm64:"
                        + " build it with --platform linux/arm64.");
        assertThat(tool.run("preflight", "taskflow", "--tag", "v1", "--architecture", "amd64")
                        .code())
                .isZero();
    }

    @Test
    void looksIntoAnIndexPastItsAttestations() {
        registry.push(TASKFLOW, FakeImage.index("v1", "amd64", "arm64"));
        registry.push(TASKFLOW, FakeImage.untagged("sha256:v1-arm64", FakeImage.PUSHED));
        registry.push(TASKFLOW, FakeImage.index("v2", "amd64", "s390x"));

        assertThat(tool.run("preflight", "taskflow", "--tag", "v1").code()).isZero();
        assertThat(tool.run("preflight", "taskflow", "--tag", "v2").out())
                .startsWith("poc/backend-taskflow:v2 is for amd64 and s390x, and would not start on arm64");
    }

    @Test
    void judgesTheScanOfTheProcessorsOwnImage() {
        registry.push(TASKFLOW, FakeImage.index("v1", "amd64", "arm64").scanned("UNSUPPORTED_IMAGE"));
        registry.push(
                TASKFLOW,
                FakeImage.untagged("sha256:v1-arm64", FakeImage.PUSHED).withFindings(Map.of("CRITICAL", 1)));

        assertThat(tool.run("preflight", "taskflow", "--tag", "v1").out())
                .isEqualTo("The scan of poc/backend-taskflow:v1 found 1 critical.");
    }

    @Test
    void refusesFindingsFromTheThresholdUp() {
        registry.push(
                TASKFLOW,
                FakeImage.single("v1", "arm64")
                        .withFindings(Map.of("LOW", 40, "MEDIUM", 3, "HIGH", 2, "CRITICAL", 1, "UNTRIAGED", 5)));

        var ended = tool.run("preflight", "taskflow", "--tag", "v1");

        assertThat(ended)
                .isEqualTo(new Tool.Ended(1, "The scan of poc/backend-taskflow:v1 found 1 critical, 2 high.", ""));
        assertThat(tool.run("preflight", "taskflow", "--tag", "v1", "--refuse", "medium")
                        .out())
                .endsWith("found 1 critical, 2 high, 3 medium.");
    }

    @Test
    void acceptsMilderFindings() {
        registry.push(TASKFLOW, FakeImage.single("v1", "arm64").withFindings(Map.of("MEDIUM", 3)));

        assertThat(tool.run("preflight", "taskflow", "--tag", "v1").code()).isZero();
    }

    @Test
    void asksForNoScanWhenToldSo() {
        registry.push(TASKFLOW, FakeImage.single("v1", "arm64").withFindings(Map.of("CRITICAL", 3)));

        assertThat(tool.run("preflight", "taskflow", "--tag", "v1", "--no-scan").code())
                .isZero();
        assertThat(registry.asked()).doesNotContain("DescribeImageScanFindings");
    }

    @Test
    void waitsForTheScan() {
        registry.push(
                TASKFLOW, FakeImage.single("v1", "arm64").scanned("PENDING", "IN_PROGRESS", "IN_PROGRESS", "ACTIVE"));

        assertThat(tool.run("preflight", "taskflow", "--tag", "v1").code()).isZero();
        assertThat(tool.waited()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void waitsNoLongerThanTold() {
        registry.push(TASKFLOW, FakeImage.single("v1", "arm64").scanned("IN_PROGRESS"));

        var ended = tool.run("preflight", "taskflow", "--tag", "v1", "--scan-wait", "30");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).startsWith("The scan of poc/backend-taskflow:v1 is still in progress: ");
        assertThat(tool.waited()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void saysWhenNoScanBegins() {
        registry.push(TASKFLOW, FakeImage.single("v1", "arm64").scanned());

        assertThat(tool.run("preflight", "taskflow", "--tag", "v1").out())
                .isEqualTo("The scan of poc/backend-taskflow:v1 is still not begun: wait longer with --scan-wait,"
                        + " or see that the repository scans on push.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "UNSUPPORTED_IMAGE", "FINDINGS_UNAVAILABLE", "A_WORD_OF_NEXT_YEAR"})
    void doesNotTakeAScanThatSaysNothingForAGoodOne(String status) {
        registry.push(TASKFLOW, FakeImage.single("v1", "arm64").scanned(status));

        var ended = tool.run("preflight", "taskflow", "--tag", "v1");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).startsWith("The scan of poc/backend-taskflow:v1 says nothing: ");
    }

    @Test
    void refusesAPipelineThatWasDeployedWithOtherNames() {
        var ended =
                tool.run("preflight", "taskflow", "--repository", "poc/taskflow", "--container", "taskflow-container");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEqualToNormalizingNewlines("""
                        The deployed repository is poc/taskflow, the catalogue's is poc/backend-taskflow: deploy ci/infra first.
                        The deployed container is taskflow-container, the catalogue's is backend-taskflow: deploy ci/infra first.""");
        assertThat(tool.run("preflight", "taskflow", "--repository", TASKFLOW, "--container", "backend-taskflow")
                        .code())
                .isZero();
    }

    @Test
    void collectsWhatIsWrongWithAll() {
        registry.push(TASKFLOW, FakeImage.single("v1", "amd64"));

        assertThat(tool.run("preflight", "--tag", "v1").out().lines())
                .hasSize(6)
                .filteredOn(line -> line.startsWith("There is no image "))
                .hasSize(5);
    }
}
