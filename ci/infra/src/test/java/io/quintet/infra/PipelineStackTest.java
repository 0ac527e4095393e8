package io.quintet.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.catalogue.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

final class PipelineStackTest {
    private static final String POLICY = "AWS::IAM::Policy";

    private final Template pipelines = Deployments.template("demo", "Pipeline");

    @ParameterizedTest
    @EnumSource
    void tellsEachBuildItsNamesInOneOrder(Service service) {
        pipelines.hasResourceProperties(
                "AWS::CodeBuild::Project",
                Map.of(
                        "Environment",
                        Match.objectLike(Map.of(
                                "Type",
                                "ARM_CONTAINER",
                                "PrivilegedMode",
                                true,
                                "EnvironmentVariables",
                                List.of(
                                        variable("CONTAINER", service.container()),
                                        variable("DOCKERFILE", service.dockerfile()),
                                        variable("REPOSITORY", service.repository("poc")),
                                        Match.objectLike(Map.of("Name", "REPOSITORY_URI")),
                                        variable("SERVICE", service.id()),
                                        variable("SERVICE_FOLDER", service.folder()))))));
    }

    private static Map<String, String> variable(String name, String value) {
        return Map.of("Name", name, "Type", "PLAINTEXT", "Value", value);
    }

    @ParameterizedTest
    @EnumSource
    void startsOnAPushThatTouchesTheService(Service service) {
        pipelines.hasResourceProperties(
                "AWS::CodePipeline::Pipeline",
                Map.of(
                        "Name",
                        "poc-" + service.id(),
                        "PipelineType",
                        "V2",
                        "Triggers",
                        List.of(Match.objectLike(Map.of(
                                "GitConfiguration",
                                Match.objectLike(Map.of(
                                        "Push",
                                        List.of(Map.of(
                                                "Branches", Map.of("Includes", List.of("main")),
                                                "FilePaths", Map.of("Includes", Ingredients.of(service)))))))))));
    }

    @ParameterizedTest
    @EnumSource
    void asksForNoMorePathsThanAPipelineTakes(Service service) {
        assertThat(Ingredients.of(service)).hasSizeBetween(1, 8).contains(service.folder() + "/**");
    }

    @Test
    void recordsTheTagAfterTheDeploymentWithWhatTheBuildPushed() {
        pipelines.hasResourceProperties(
                "AWS::CodePipeline::Pipeline",
                Map.of(
                        "Stages",
                        List.of(
                                Match.objectLike(Map.of("Name", "Source")),
                                Match.objectLike(Map.of("Name", "Build")),
                                Match.objectLike(Map.of("Name", "Deploy")),
                                Match.objectLike(Map.of(
                                        "Name",
                                        "Record",
                                        "Actions",
                                        List.of(Match.objectLike(Map.of(
                                                "Configuration",
                                                Match.objectLike(Map.of(
                                                        "EnvironmentVariables",
                                                        Match.stringLikeRegexp(
                                                                ".*image-tag.*#\\{Built\\.TAG\\}.*")))))))))));
    }

    @Test
    void mayUseTheConnectionUnderItsNewName() {
        assertThat(policies("codeconnections:UseConnection")).hasSize(6);
    }

    @Test
    void passesOnTheRolesOfOneServiceAndToTasksAlone() {
        var policies = policies("iam:PassRole");

        assertThat(policies).hasSize(6).allSatisfy((name, policy) -> {
            assertThat(name).contains("DeliveryDeployRole");
            assertThat(statement(policy, "iam:PassRole"))
                    .containsEntry(
                            "Condition",
                            Map.of("StringEquals", Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com")))
                    .extractingByKey("Resource", InstanceOfAssertFactories.LIST)
                    .hasSize(2)
                    .doesNotContain("*");
        });
    }

    @Test
    void updatesOneServiceEach() {
        assertThat(policies("ecs:UpdateService"))
                .hasSize(6)
                .allSatisfy((name, policy) -> assertThat(
                                statement(policy, "ecs:UpdateService").get("Resource"))
                        .isNotEqualTo("*"));
    }

    private Map<String, Map<String, Object>> policies(String action) {
        var all = new TreeMap<>(pipelines.findResources(POLICY));
        all.entrySet()
                .removeIf(entry -> statements(entry.getValue()).stream()
                        .noneMatch(statement -> actions(statement).contains(action)));
        return all;
    }

    private static Map<String, Object> statement(Map<String, Object> policy, String action) {
        return statements(policy).stream()
                .filter(statement -> actions(statement).contains(action))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> statements(Map<String, Object> policy) {
        var properties = (Map<String, Map<String, Object>>) policy.get("Properties");
        return (List<Map<String, Object>>) properties.get("PolicyDocument").get("Statement");
    }

    private static List<Object> actions(Map<String, Object> statement) {
        var action = statement.get("Action");
        return action instanceof List<?> several ? List.copyOf(several) : List.of(action);
    }
}
