package io.quintet.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.infra.checks.ToolFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.s3.Bucket;

/** cdk-nag and the validator: silent on what is deployed, and awake. */
final class FindingsTest {
    private static List<String> found;

    /** Four mistakes at once, each where a suppression for the whole stack would have hidden it. */
    @BeforeAll
    static void plantsMistakes() {
        var infrastructure = new Infrastructure(Deployments.settings("demo"), Deployments.folder("planted"));
        var platform = (Stack) infrastructure.app().getNode().findChild("Platform");
        var network = infrastructure.app().getNode().findChild("Network");
        openGroup(platform, (Vpc) network.getNode().findChild("Vpc"));
        new Bucket(platform, "BareBucket");
        boundlessRole(infrastructure);
        var queue = CfnResource.Builder.create(platform, "Queue").type("AWS::SQS::Queue");
        queue.properties(Map.of("QueueNaem", "typo", "SqsManagedSseEnabled", true));
        queue.build();

        found = ToolFindings.in(infrastructure.synthesise());
    }

    private static void openGroup(Stack stack, IVpc vpc) {
        var group = SecurityGroup.Builder.create(stack, "OpenGroup").vpc(vpc).build();
        group.addIngressRule(Peer.anyIpv4(), Port.tcp(8000));
    }

    private static void boundlessRole(Infrastructure infrastructure) {
        var delivery =
                infrastructure.app().getNode().findChild("Pipeline").getNode().findChild("DataPulse");
        var role = (Role) delivery.getNode().findChild("Delivery").getNode().findChild("FetchRole");
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("ecs:*"))
                .resources(List.of("*"))
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "production"})
    void findsNothingInAProfile(String profile) {
        assertThat(ToolFindings.in(Deployments.assembly(profile))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "production"})
    void looksNothingUpInAnAccount(String profile) throws IOException {
        assertThat(Files.readString(Deployments.assembly(profile).resolve("manifest.json")))
                .doesNotContain("\"missing\"");
    }

    @Test
    void findsAGroupThatIsOpenToTheWorld() {
        assertThat(found).anySatisfy(finding -> assertThat(finding).contains("OpenGroup", "AwsSolutions-EC23"));
    }

    @Test
    void findsABareBucket() {
        assertThat(found).anySatisfy(finding -> assertThat(finding).contains("BareBucket", "AwsSolutions-S10"));
    }

    @Test
    void findsAWildcardBesideTheAcceptedOnes() {
        assertThat(found)
                .anySatisfy(finding -> assertThat(finding).contains("FetchRole", "AwsSolutions-IAM5[Action::ecs:*]"))
                .anySatisfy(finding -> assertThat(finding).contains("FetchRole", "AwsSolutions-IAM5[Resource::*]"));
    }

    @Test
    void findsAPropertyThatCloudFormationDoesNotKnow() {
        assertThat(found).anySatisfy(finding -> assertThat(finding).contains("QueueNaem"));
    }
}
