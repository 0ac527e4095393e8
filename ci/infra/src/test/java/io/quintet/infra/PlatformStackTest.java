package io.quintet.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.catalogue.BusPorts;
import io.quintet.catalogue.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

final class PlatformStackTest {
    private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";
    private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";

    private final Template demo = Deployments.template("demo", "Platform");
    private final Template production = Deployments.template("production", "Platform");

    @ParameterizedTest
    @EnumSource
    void runsEachServiceOnArmWithoutRootOrCapabilities(Service service) {
        demo.hasResourceProperties(
                "AWS::ECS::TaskDefinition",
                Map.of(
                        "Family", "poc-" + service.container(),
                        "RuntimePlatform", Map.of("CpuArchitecture", "ARM64", "OperatingSystemFamily", "LINUX"),
                        "ContainerDefinitions",
                                List.of(Match.objectLike(Map.of(
                                        "Name",
                                        service.container(),
                                        "User",
                                        "10001",
                                        "ReadonlyRootFilesystem",
                                        true,
                                        "StopTimeout",
                                        35,
                                        "LinuxParameters",
                                        Map.of("Capabilities", Map.of("Drop", List.of("ALL"))),
                                        "PortMappings",
                                        List.of(Map.of("ContainerPort", service.port(), "Protocol", "tcp")))))));
    }

    @Test
    void letsTheFrontendListenOnEightyWithoutRoot() {
        demo.hasResourceProperties(
                "AWS::ECS::TaskDefinition",
                Map.of(
                        "Family",
                        "poc-frontend",
                        "ContainerDefinitions",
                        List.of(Match.objectLike(Map.of(
                                "SystemControls",
                                List.of(Map.of("Namespace", "net.ipv4.ip_unprivileged_port_start", "Value", "0")))))));
    }

    @ParameterizedTest
    @EnumSource
    void rollsEachServiceOverAndBack(Service service) {
        demo.hasResourceProperties(
                "AWS::ECS::Service",
                Map.of(
                        "ServiceName", service.ecsService(),
                        "HealthCheckGracePeriodSeconds", 120,
                        "DeploymentConfiguration",
                                Match.objectLike(Map.of(
                                        "DeploymentCircuitBreaker", Map.of("Enable", true, "Rollback", true),
                                        "MinimumHealthyPercent", 100,
                                        "MaximumPercent", 200))));
    }

    @Test
    void namesWhatTheFirstDeploymentNamed() {
        demo.hasResourceProperties("AWS::ECS::Cluster", Map.of("ClusterName", "poc-cluster"));
        demo.hasResourceProperties("AWS::ElasticLoadBalancingV2::LoadBalancer", Map.of("Name", "poc-alb"));
        demo.hasResourceProperties("AWS::EC2::SecurityGroup", Map.of("GroupName", "poc-alb-sg"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FRONTEND")
    void sendsAPathAndAllBelowItToItsService(Service service) {
        demo.hasResourceProperties(
                "AWS::ElasticLoadBalancingV2::ListenerRule",
                Map.of(
                        "Conditions",
                        List.of(Map.of(
                                "Field", "path-pattern", "PathPatternConfig", Map.of("Values", service.paths())))));
    }

    @ParameterizedTest
    @ValueSource(ints = {BusPorts.EVENT_BUS, BusPorts.MEMBERSHIP})
    void opensTheBusToItsMembersAlone(int port) {
        var rules = demo.findResources(INGRESS, Map.of("Properties", Map.of("FromPort", port)));

        assertThat(rules.values()).singleElement().satisfies(rule -> {
            var properties = (Map<String, Object>) rule.get("Properties");
            assertThat(properties.get("SourceSecurityGroupId")).isEqualTo(properties.get("GroupId"));
        });
    }

    /** One rule each, from its own group: the bus's group is a way to nothing but the bus. */
    @Test
    void opensNothingElse() {
        int services = 6;
        int busPorts = 2;
        int database = 5;
        int disk = 2;

        demo.resourceCountIs(INGRESS, services + busPorts + database + disk);
    }

    @Test
    void mountsAFolderOfItsOwnForEachServiceThatKeepsBytes() {
        demo.resourceCountIs("AWS::EFS::AccessPoint", 2);
        for (var service : Files.KEEPERS) {
            demo.hasResourceProperties(
                    "AWS::EFS::AccessPoint",
                    Map.of(
                            "PosixUser", Map.of("Uid", "10001", "Gid", "10001"),
                            "RootDirectory", Match.objectLike(Map.of("Path", "/" + service.id()))));
            demo.hasResourceProperties(
                    "AWS::ECS::TaskDefinition",
                    Map.of(
                            "Family",
                            "poc-" + service.container(),
                            "Volumes",
                            Match.arrayWith(List.of(Match.objectLike(Map.of(
                                    "EFSVolumeConfiguration",
                                    Match.objectLike(Map.of(
                                            "TransitEncryption",
                                            "ENABLED",
                                            "AuthorizationConfig",
                                            Match.objectLike(Map.of("IAM", "ENABLED"))))))))));
        }
    }

    @Test
    void givesTheDatabasesPasswordAsASecretAndDemandsTls() {
        demo.resourceCountIs("AWS::SecretsManager::Secret", 1);
        demo.hasResourceProperties("AWS::RDS::DBParameterGroup", Map.of("Parameters", Map.of("rds.force_ssl", "1")));
        demo.hasResourceProperties(
                "AWS::ECS::TaskDefinition",
                Map.of(
                        "Family",
                        "poc-backend-taskflow",
                        "ContainerDefinitions",
                        List.of(Match.objectLike(Map.of(
                                "Secrets",
                                List.of(
                                        Match.objectLike(Map.of("Name", "QUINTET_DATABASE_PASSWORD")),
                                        Match.objectLike(Map.of("Name", "QUINTET_DATABASE_USER"))))))));
    }

    @Test
    void scalesEachServiceOnRequestsAndOnCpu() {
        for (var metric : List.of("ALBRequestCountPerTarget", "ECSServiceAverageCPUUtilization")) {
            var policies = production.findResources(
                    "AWS::ApplicationAutoScaling::ScalingPolicy",
                    Map.of(
                            "Properties",
                            Map.of(
                                    "TargetTrackingScalingPolicyConfiguration",
                                    Map.of("PredefinedMetricSpecification", Map.of("PredefinedMetricType", metric)))));
            assertThat(policies).hasSize(6);
        }
    }

    @Test
    void servesHttpsAndRedirectsHttpWithADomain() {
        production.resourceCountIs(LISTENER, 2);
        production.hasResourceProperties(LISTENER, Map.of("Port", 443, "Protocol", "HTTPS"));
        production.hasResourceProperties(
                LISTENER,
                Map.of(
                        "Port",
                        80,
                        "DefaultActions",
                        List.of(Map.of(
                                "Type",
                                "redirect",
                                "RedirectConfig",
                                Match.objectLike(Map.of("Protocol", "HTTPS", "StatusCode", "HTTP_301"))))));
        production.hasResourceProperties(
                "AWS::CertificateManager::Certificate", Map.of("DomainName", "quintet.example.com"));
        production.hasResourceProperties(
                "AWS::Route53::RecordSet", Map.of("Name", "quintet.example.com.", "Type", "A"));
    }

    @Test
    void servesHttpAloneWithoutADomain() {
        demo.resourceCountIs(LISTENER, 1);
        demo.resourceCountIs("AWS::CertificateManager::Certificate", 0);
    }

    @Test
    void allowsChatMindAloneToCallTheChosenModelAlone() {
        var policies = production.findResources(
                "AWS::IAM::Policy",
                Map.of(
                        "Properties",
                        Map.of(
                                "PolicyDocument",
                                Map.of(
                                        "Statement",
                                        Match.arrayWith(List.of(Match.objectLike(Map.of(
                                                "Action",
                                                List.of(
                                                        "bedrock:InvokeModel",
                                                        "bedrock:InvokeModelWithResponseStream")))))))));

        assertThat(policies).hasSize(1);
        assertThat(policies.keySet()).singleElement().asString().startsWith("ChatMindTask");
        assertThat(policies.toString())
                .contains("foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0")
                .doesNotContain("foundation-model/*");
        assertThat(demo.toJSON().toString()).doesNotContain("bedrock");
    }

    @Test
    void setsNoVariableThatTheServicesDoNotKnow() {
        assertThat(production.toJSON().toString()).doesNotContain("QUINTET_CLUSTER");
    }

    @Test
    void takesTheTagThatWasDeployedLast() {
        demo.hasParameter(
                "*",
                Map.of(
                        "Type", "AWS::SSM::Parameter::Value<String>",
                        "Default", "/poc/backend-datapulse/image-tag"));
    }

    @Test
    void keepsDataInProduction() {
        production.hasResource("AWS::RDS::DBInstance", Map.of("DeletionPolicy", "Snapshot"));
        production.hasResourceProperties("AWS::RDS::DBInstance", Map.of("DeletionProtection", true, "MultiAZ", true));
        production.hasResource("AWS::EFS::FileSystem", Map.of("DeletionPolicy", "Retain"));
    }

    @Test
    void watchesEveryService() {
        production.resourceCountIs("AWS::CloudWatch::Alarm", 6 * 3 + 2);
        production.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
        production.hasResourceProperties(
                "AWS::SNS::Subscription", Map.of("Protocol", "email", "Endpoint", "ops@example.com"));
    }
}
