package io.quintet.infra;

import io.quintet.catalogue.BusPorts;
import io.quintet.infra.settings.Settings;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.AssociateCloudMapServiceOptions;
import software.amazon.awscdk.services.ecs.CfnService;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.servicediscovery.DnsRecordType;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;
import software.amazon.awscdk.services.servicediscovery.RoutingPolicy;
import software.amazon.awscdk.services.servicediscovery.Service;
import software.constructs.Construct;

/** Where the services will find each other: one name in DNS, and two ports that only its members reach. */
final class Bus extends Construct {
    private static final String NAME = "bus";
    private static final int SECONDS_IN_DNS = 10;

    private final SecurityGroup group;
    private final Service members;

    Bus(Construct scope, IVpc vpc, Settings settings) {
        super(scope, "Bus");
        var names = new Names(settings.prefix());
        group = SecurityGroup.Builder.create(this, "Group")
                .vpc(vpc)
                .securityGroupName(names.of("bus-sg"))
                .description("The services among themselves")
                .allowAllOutbound(false)
                .build();
        group.getConnections().allowInternally(Port.tcp(BusPorts.EVENT_BUS), "Event bus");
        group.getConnections().allowInternally(Port.tcp(BusPorts.MEMBERSHIP), "Membership");
        members = members(vpc, settings);
    }

    /**
     * Makes a service a member, past CDK's own list of its groups: a rule for a service is written for every group in that
     * list, so the load balancer's port would be open on the bus, and one member's disk open to all.
     */
    void join(FargateService service, ISecurityGroup own) {
        ((CfnService) Objects.requireNonNull(service.getNode().getDefaultChild()))
                .addPropertyOverride(
                        "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups",
                        List.of(own.getSecurityGroupId(), group.getSecurityGroupId()));
        announce(service);
    }

    private void announce(FargateService service) {
        service.associateCloudMapService(
                AssociateCloudMapServiceOptions.builder().service(members).build());
    }

    private Service members(IVpc vpc, Settings settings) {
        return Service.Builder.create(this, "Members")
                .namespace(PrivateDnsNamespace.Builder.create(this, "Namespace")
                        .name(settings.prefix() + ".internal")
                        .vpc(vpc)
                        .build())
                .name(NAME)
                .dnsRecordType(DnsRecordType.A)
                .routingPolicy(RoutingPolicy.MULTIVALUE)
                .dnsTtl(Duration.seconds(SECONDS_IN_DNS))
                .build();
    }
}
