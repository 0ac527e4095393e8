package io.quintet.infra.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.catalogue.Service;
import io.quintet.infra.Deployments;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures 4, 6, 8, 9 and 10 of the first deployment, put into the real templates: each must be found, and named. */
final class PlantedFailuresTest {
    private static final String POLICY = "AWS::IAM::Policy";
    private static final String PROJECT = "AWS::CodeBuild::Project";
    private static final String REPOSITORY = "AWS::ECR::Repository";
    private static final String TASK = "AWS::ECS::TaskDefinition";
    private static final String SERVICE = "AWS::ECS::Service";
    private static final String ROUTE = "AWS::EC2::Route";
    private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";
    private static final String TARGETS = "AWS::ElasticLoadBalancingV2::TargetGroup";
    private static final String RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";

    private final Planting deployment = Planting.in("demo");

    @ParameterizedTest
    @CsvSource({"demo, poc", "production, quintet"})
    void findsNothingInWhatIsDeployed(String profile, String prefix) {
        assertThat(TemplateChecks.findings(Deployments.templates(profile), prefix))
                .isEmpty();
    }

    @Nested
    final class FourTheBuildMayNotPush {
        @ParameterizedTest
        @EnumSource
        void findsABuildThatMayNotLogIn(Service service) {
            deployment.rewrite(POLICY, service.title() + "Build", "ecr:GetAuthorizationToken", "ecr:DescribeRegistry");

            assertThat(deployment.findings())
                    .singleElement()
                    .asString()
                    .startsWith(service.title() + "BuildProject")
                    .contains("may not log in to ECR: its role " + service.title() + "BuildProjectRole");
        }

        @Test
        void findsABuildThatMayNotPush() {
            deployment.rewrite(POLICY, "TaskFlowBuild", "ecr:PutImage", "ecr:ListImages");

            assertThat(deployment.findings())
                    .singleElement()
                    .asString()
                    .contains("may not push to poc/backend-taskflow", "lacks ecr:PutImage");
        }

        @Test
        void findsABuildThatMayPushElsewhereAlone() {
            deployment.rewrite(
                    POLICY, "ChatMindBuild", "repository/poc/backend-chatmind", "repository/poc/backend-chat");

            assertThat(deployment.findings())
                    .hasSize(5)
                    .allSatisfy(finding -> assertThat(finding).contains("may not push to poc/backend-chatmind"));
        }

        @Test
        void findsAServiceThatNothingBuilds() {
            deployment.remove(PROJECT, "FrontendBuild");

            assertThat(deployment.findings()).containsExactly("No build makes Frontend's image.");
        }
    }

    @Nested
    final class SixNamesDiffer {
        @Test
        void findsABuildThatIsToldAnotherContainer() {
            deployment.rewrite(PROJECT, "DataPulseBuild", "\"backend-datapulse\"", "\"datapulse-backend\"");

            assertThat(deployment.findings())
                    .singleElement()
                    .asString()
                    .contains("is told CONTAINER=datapulse-backend, but the catalogue says backend-datapulse");
        }

        @Test
        void findsABuildThatPushesToAnotherRepository() {
            deployment.rewrite(PROJECT, "FrontendBuild", "/poc/frontend\"", "/poc/frontend-shell\"");

            assertThat(deployment.findings())
                    .singleElement()
                    .asString()
                    .contains("pushes to another repository than poc/frontend");
        }

        @Test
        void findsABuildThatIsToldAnotherRepository() {
            deployment.rewrite(PROJECT, "FrontendBuild", "\"poc/frontend\"", "\"poc/frontend-shell\"");

            assertThat(deployment.findings())
                    .singleElement()
                    .asString()
                    .contains("is told REPOSITORY=poc/frontend-shell, but the catalogue says poc/frontend");
        }

        @ParameterizedTest
        @EnumSource
        void findsATaskWhoseContainerHasAnotherName(Service service) {
            var name = "\"Name\":\"" + service.container() + "\"";
            deployment.rewrite(TASK, service.title() + "Task", name, "\"Name\":\"other\"");

            assertThat(deployment.findings())
                    .containsExactly(service.ecsService() + " runs a container named other, but the catalogue says "
                            + service.container() + ": a deployment would change nothing.");
        }

        @Test
        void findsATaskThatTakesAnotherImage() {
            deployment.rewrite(TASK, "DataPulseTask", "/poc/backend-datapulse:", "/poc/datapulse:");

            assertThat(deployment.findings())
                    .containsExactly("svc-datapulse does not take its image from poc/backend-datapulse.");
        }

        @ParameterizedTest
        @EnumSource
        void findsARepositoryThatIsNamedOtherwise(Service service) {
            deployment.rewrite(
                    REPOSITORY, "Repository" + service.title(), service.repository("poc"), "poc/" + service.id() + "s");

            assertThat(deployment.findings())
                    .containsExactly("There is no repository " + service.repository("poc") + ".");
        }
    }

    @Nested
    final class EightNoWayOut {
        private static final String NO_WAY_OUT = " has no way out: no route of its table leads to a NAT that is there.";

        @Test
        void findsRoutesToANatMachineThatIsGone() {
            deployment.remove("AWS::EC2::Instance", "Vpc");

            assertThat(deployment.findings())
                    .hasSize(2)
                    .allSatisfy(finding ->
                            assertThat(finding).startsWith("VpcprivateSubnet").endsWith(NO_WAY_OUT));
        }

        @Test
        void findsRoutesToANatGatewayThatIsGone() {
            var production = Planting.in("production").remove("AWS::EC2::NatGateway", "VpcpublicSubnet1");

            assertThat(production.findings())
                    .singleElement()
                    .asString()
                    .startsWith("VpcprivateSubnet1")
                    .endsWith(NO_WAY_OUT);
        }

        @Test
        void findsAPrivateSubnetWithoutARoute() {
            deployment.remove(ROUTE, "VpcprivateSubnet2");

            assertThat(deployment.findings())
                    .singleElement()
                    .asString()
                    .startsWith("VpcprivateSubnet2")
                    .endsWith(NO_WAY_OUT);
        }

        @Test
        void findsANatThatHasNoWayOutItself() {
            deployment.remove(ROUTE, "VpcpublicSubnet1");

            assertThat(deployment.findings())
                    .hasSize(2)
                    .allSatisfy(finding -> assertThat(finding).endsWith(NO_WAY_OUT));
        }
    }

    @Nested
    final class NineUnhealthyTargets {
        @ParameterizedTest
        @EnumSource
        void findsAGroupThatDoesNotAdmitTheBalancer(Service service) {
            deployment.remove(INGRESS, service.title() + "ServiceGroup");

            assertThat(deployment.findings())
                    .containsExactly(service.ecsService() + " does not admit port " + service.port()
                            + " from the load balancer.");
        }

        @Test
        void findsAGroupThatAdmitsAnotherPort() {
            deployment
                    .properties(INGRESS, "DataPulseServiceGroup")
                    .put("FromPort", 8080)
                    .put("ToPort", 8080);

            assertThat(deployment.findings())
                    .containsExactly("svc-datapulse does not admit port 8000 from the load balancer.");
        }

        @Test
        void findsAGroupThatAdmitsTheWorld() {
            deployment
                    .properties("AWS::EC2::SecurityGroup", "DataPulseServiceGroup")
                    .withArray("SecurityGroupIngress")
                    .addObject()
                    .put("CidrIp", "0.0.0.0/0")
                    .put("IpProtocol", "tcp")
                    .put("FromPort", 0)
                    .put("ToPort", 65535);

            assertThat(deployment.findings())
                    .containsExactly("svc-datapulse admits port 8000 from 0.0.0.0/0, which is not the load balancer.");
        }

        @Test
        void findsABusThatIsOpenToTheWorld() {
            deployment
                    .properties("AWS::EC2::SecurityGroup", "BusGroup")
                    .withArray("SecurityGroupIngress")
                    .addObject()
                    .put("CidrIp", "0.0.0.0/0")
                    .put("IpProtocol", "-1");

            assertThat(deployment.findings()).hasSize(Service.backends().size());
        }

        @ParameterizedTest
        @EnumSource
        void findsAHealthPathWithTheMount(Service service) {
            var path = service.mount() + "/health";
            deployment.properties(TARGETS, "DoorBalancerHttp" + service.title()).put("HealthCheckPath", path);

            assertThat(deployment.findings())
                    .containsExactly(service.targetGroup() + " checks the path " + path
                            + ", but the container answers on /health.");
        }

        @Test
        void findsATargetGroupOnAnotherPort() {
            deployment.properties(TARGETS, "DoorBalancerHttpTaskFlow").put("Port", 8080);

            assertThat(deployment.findings())
                    .containsExactly("tg-taskflow checks the port 8080, but the container answers on 8000.");
        }
    }

    @Nested
    final class TenNoTargets {
        @ParameterizedTest
        @EnumSource
        void findsAServiceWithoutALoadBalancer(Service service) {
            var removed =
                    deployment.properties(SERVICE, service.title() + "Service").remove("LoadBalancers");

            assertThat(removed).isNotNull();
            assertThat(deployment.findings())
                    .containsExactly(service.ecsService() + " has no load balancer: its target group stays empty.");
        }

        @Test
        void findsAServiceThatIsNotThere() {
            deployment.remove(SERVICE, "ChatMindService");

            assertThat(deployment.findings()).contains("Nothing runs svc-chatmind.");
        }

        @Test
        void findsAServiceThatRegistersWithAnothersGroup() {
            var groups = deployment.properties(SERVICE, "TaskFlowService").path("LoadBalancers");
            deployment.properties(SERVICE, "DataPulseService").set("LoadBalancers", groups);

            assertThat(deployment.findings()).contains("svc-datapulse does not register with tg-datapulse.");
        }

        @Test
        void findsAServiceThatDoesNotWaitForItsListener() {
            var removed = deployment.body(SERVICE, "DataPulseService").remove("DependsOn");

            assertThat(removed).isNotNull();
            assertThat(deployment.findings()).containsExactly("svc-datapulse does not wait for its listener.");
        }

        @Test
        void findsARuleThatForgetsThePathItself() {
            deployment.rewrite(RULE, "DoorBalancerHttpDataPulse", "\"/api/datapulse\",", "");

            assertThat(deployment.findings())
                    .containsExactly(
                            "The load balancer does not send /api/datapulse and /api/datapulse/* to tg-datapulse.");
        }

        @Test
        void findsADoorWithoutTheFrontendBehindIt() {
            deployment.rewrite(
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "DoorBalancerHttp",
                    "DoorBalancerHttpFrontendGroup",
                    "Gone");

            assertThat(deployment.findings())
                    .contains("The load balancer does not send everything else to tg-frontend.");
        }
    }
}
