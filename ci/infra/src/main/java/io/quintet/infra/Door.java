package io.quintet.infra;

import io.quintet.infra.settings.DoorSettings.Domain;
import io.quintet.infra.settings.Settings;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationActionProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.RedirectOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.LoadBalancerTarget;
import software.constructs.Construct;

/** The load balancer: HTTP without a domain, with one HTTPS and a redirect. */
final class Door extends Construct {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LOG_DAYS = 30;

    private final ApplicationLoadBalancer balancer;
    private final ApplicationListener listener;

    Door(Construct scope, IVpc vpc, Settings settings) {
        super(scope, "Door");
        var names = new Names(settings.prefix());
        balancer = ApplicationLoadBalancer.Builder.create(this, "Balancer")
                .loadBalancerName(names.of("alb"))
                .vpc(vpc)
                .internetFacing(true)
                .securityGroup(group(vpc, names))
                .dropInvalidHeaderFields(true)
                .deletionProtection(settings.keepsData())
                .build();
        balancer.logAccessLogs(new Keeping(settings).bucket(this, "AccessLogs", LOG_DAYS), "alb");
        listener = settings.door().domain().map(this::https).orElseGet(() -> listener("Http", HTTP));
        open(settings.door().openTo(), settings.door().domain());
        say(settings.door().domain());
    }

    ApplicationListener listener() {
        return listener;
    }

    ApplicationLoadBalancer balancer() {
        return balancer;
    }

    private SecurityGroup group(IVpc vpc, Names names) {
        var group = SecurityGroup.Builder.create(this, "Group")
                .vpc(vpc)
                .securityGroupName(names.of("alb-sg"))
                .description("Browsers to the load balancer")
                .allowAllOutbound(false)
                .build();
        Accepted.at(group, "AwsSolutions-EC23", "It is the door: the only group that addresses outside may reach.");
        return group;
    }

    private void open(List<String> addresses, Optional<Domain> domain) {
        for (var block : addresses) {
            balancer.getConnections().allowFrom(Peer.ipv4(block), Port.tcp(HTTP), "Browsers");
            domain.ifPresent(
                    name -> balancer.getConnections().allowFrom(Peer.ipv4(block), Port.tcp(HTTPS), "Browsers"));
        }
    }

    /** It opens for nobody by itself: whom it admits is a setting. */
    private ApplicationListener listener(String id, int port) {
        return balancer.addListener(
                id,
                BaseApplicationListenerProps.builder()
                        .port(port)
                        .protocol(ApplicationProtocol.HTTP)
                        .open(false)
                        .build());
    }

    private ApplicationListener https(Domain domain) {
        var zone = HostedZone.fromHostedZoneAttributes(
                this,
                "Zone",
                HostedZoneAttributes.builder()
                        .hostedZoneId(domain.zoneId())
                        .zoneName(domain.zoneName())
                        .build());
        redirect();
        name(domain, zone);
        return balancer.addListener(
                "Https",
                BaseApplicationListenerProps.builder()
                        .port(HTTPS)
                        .protocol(ApplicationProtocol.HTTPS)
                        .certificates(List.of(ListenerCertificate.fromCertificateManager(certificate(domain, zone))))
                        .sslPolicy(SslPolicy.RECOMMENDED_TLS)
                        .open(false)
                        .build());
    }

    private Certificate certificate(Domain domain, IHostedZone zone) {
        return Certificate.Builder.create(this, "Certificate")
                .domainName(domain.name())
                .validation(CertificateValidation.fromDns(zone))
                .build();
    }

    private void redirect() {
        listener("Redirect", HTTP)
                .addAction(
                        "ToHttps",
                        AddApplicationActionProps.builder()
                                .action(ListenerAction.redirect(RedirectOptions.builder()
                                        .protocol("HTTPS")
                                        .port(String.valueOf(HTTPS))
                                        .permanent(true)
                                        .build()))
                                .build());
    }

    private void name(Domain domain, IHostedZone zone) {
        var ignored = ARecord.Builder.create(this, "Name")
                .zone(zone)
                .recordName(domain.name())
                .target(RecordTarget.fromAlias(new LoadBalancerTarget(balancer)))
                .build();
    }

    private void say(Optional<Domain> domain) {
        var address =
                domain.map(name -> "https://" + name.name()).orElse("http://" + balancer.getLoadBalancerDnsName());
        var ignored = CfnOutput.Builder.create(this, "Address").value(address).build();
    }
}
