package io.quintet.infra;

import io.quintet.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.InstanceClass;
import software.amazon.awscdk.services.ec2.InstanceSize;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.NatInstanceProviderV2;
import software.amazon.awscdk.services.ec2.NatProvider;
import software.amazon.awscdk.services.ec2.NatTrafficDirection;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** Two public and two private subnets over two zones, and the private ones' way out. */
final class NetworkStack extends Stack {
    private static final int ZONES = 2;
    private static final int MASK = 20;

    private final Vpc vpc;

    NetworkStack(Construct app, Settings settings) {
        super(app, "Network", StackSettings.of(settings, "network"));
        var names = new Names(settings.prefix());
        vpc = settings.network().natInstance() ? withInstances(settings) : withGateways(settings);
        name(vpc.getPublicSubnets(), names.of("public-1"));
        name(vpc.getPrivateSubnets(), names.of("private-1"));
        logFlows(new Keeping(settings).logGroup(this, "FlowLogGroup", names.logGroup("flow")));
    }

    Vpc vpc() {
        return vpc;
    }

    private Vpc withGateways(Settings settings) {
        return vpc(settings, NatProvider.gateway());
    }

    /** The default group of such a machine is open to the world; ours admits the network alone. */
    private Vpc withInstances(Settings settings) {
        var provider = NatInstanceProviderV2.Builder.create()
                .instanceType(InstanceType.of(InstanceClass.T4G, InstanceSize.NANO))
                .defaultAllowedTraffic(NatTrafficDirection.OUTBOUND_ONLY)
                .build();
        var made = vpc(settings, provider);
        provider.getConnections()
                .allowFrom(
                        Peer.ipv4(settings.network().cidr()), Port.allTraffic(), "What the private subnets send out");
        acceptInstances(made);
        return made;
    }

    private Vpc vpc(Settings settings, NatProvider provider) {
        return Vpc.Builder.create(this, "Vpc")
                .vpcName(new Names(settings.prefix()).of("vpc"))
                .ipAddresses(IpAddresses.cidr(settings.network().cidr()))
                .maxAzs(ZONES)
                .natGateways(settings.network().natCount())
                .natGatewayProvider(provider)
                .restrictDefaultSecurityGroup(false)
                .subnetConfiguration(List.of(publicSubnets(settings), privateSubnets()))
                // Free, and the layers of every image come through it instead of through the NAT.
                .gatewayEndpoints(Map.of(
                        "S3",
                        GatewayVpcEndpointOptions.builder()
                                .service(GatewayVpcEndpointAwsService.S3)
                                .build()))
                .build();
    }

    private static SubnetConfiguration privateSubnets() {
        return SubnetConfiguration.builder()
                .name("private")
                .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                .cidrMask(MASK)
                .build();
    }

    /** What starts there gets a public address only where a NAT machine needs one; the load balancer has its own. */
    private static SubnetConfiguration publicSubnets(Settings settings) {
        return SubnetConfiguration.builder()
                .name("public")
                .subnetType(SubnetType.PUBLIC)
                .cidrMask(MASK)
                .mapPublicIpOnLaunch(settings.network().natInstance())
                .build();
    }

    /** {@code poc-public-1a}, {@code poc-public-1b}. */
    private static void name(List<ISubnet> subnets, String name) {
        for (int zone = 0; zone < subnets.size(); zone++) {
            Tags.of(subnets.get(zone)).add("Name", name + (char) ('a' + zone));
        }
    }

    private void logFlows(ILogGroup group) {
        var ignored = vpc.addFlowLog(
                "FlowLog",
                FlowLogOptions.builder()
                        .destination(FlowLogDestination.toCloudWatchLogs(group))
                        .trafficType(FlowLogTrafficType.REJECT)
                        .build());
    }

    private static void acceptInstances(Vpc vpc) {
        Accepted.at(vpc, "AwsSolutions-EC26", "The cheap NAT of the demo passes packets on and stores none.");
        Accepted.at(vpc, "AwsSolutions-EC28", "The cheap NAT of the demo is watched by what stops to work behind it.");
        Accepted.at(vpc, "AwsSolutions-EC29", "The cheap NAT of the demo holds nothing and is made again at once.");
    }
}
