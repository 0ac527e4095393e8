package io.quintet.infra;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

final class NetworkStackTest {
    private final Template demo = Deployments.template("demo", "Network");
    private final Template production = Deployments.template("production", "Network");

    @ParameterizedTest
    @ValueSource(strings = {"poc-public-1a", "poc-public-1b", "poc-private-1a", "poc-private-1b"})
    void namesItsFourSubnets(String name) {
        demo.hasResourceProperties(
                "AWS::EC2::Subnet", Map.of("Tags", Match.arrayWith(List.of(Map.of("Key", "Name", "Value", name)))));
        demo.resourceCountIs("AWS::EC2::Subnet", 4);
    }

    @Test
    void leadsOutByAGatewayInEachZoneOfProduction() {
        production.resourceCountIs("AWS::EC2::NatGateway", 2);
        production.resourceCountIs("AWS::EC2::Instance", 0);
    }

    @Test
    void leadsOutByOneSmallMachineInTheDemo() {
        demo.resourceCountIs("AWS::EC2::NatGateway", 0);
        demo.hasResourceProperties("AWS::EC2::Instance", Map.of("InstanceType", "t4g.nano", "SourceDestCheck", false));
    }

    @Test
    void admitsToThatMachineTheNetworkAlone() {
        demo.hasResourceProperties(
                "AWS::EC2::SecurityGroup",
                Map.of(
                        "SecurityGroupIngress",
                        List.of(Match.objectLike(Map.of("CidrIp", "10.0.0.0/16", "IpProtocol", "-1")))));
    }

    @Test
    void logsFlowsAndReachesS3WithoutANat() {
        production.hasResourceProperties("AWS::EC2::FlowLog", Map.of("TrafficType", "REJECT"));
        production.hasResourceProperties("AWS::Logs::LogGroup", Map.of("RetentionInDays", 90));
        production.hasResourceProperties("AWS::EC2::VPCEndpoint", Map.of("VpcEndpointType", "Gateway"));
    }
}
