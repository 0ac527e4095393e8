package io.quintet.infra;

import io.quintet.catalogue.Service;
import io.quintet.infra.settings.TaskSettings;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.CpuUtilizationScalingProps;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.LoadBalancerTargetOptions;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.amazon.awscdk.services.ecs.RequestCountScalingProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.constructs.Construct;

/** One service of the catalogue: its tasks, its target group and its rule, made together so that none is forgotten. */
final class RunningService extends Construct {
    /** A JVM at a quarter of a CPU takes its time. */
    private static final int GRACE_SECONDS = 120;
    /** No new requests come; a stream may end by itself before SIGTERM. */
    private static final int DRAIN_SECONDS = 30;

    private static final int HEALTH_SECONDS = 15;
    private static final int HEALTH_TIMEOUT_SECONDS = 5;
    private static final int RULES_APART = 10;

    private final Service service;
    private final SecurityGroup group;
    private final FargateService fargate;
    private final ApplicationTargetGroup targets;

    RunningService(Construct scope, Service service, RunningTask task, Site site) {
        super(scope, "Service");
        this.service = service;
        group = group(site);
        fargate = fargate(task, site);
        if (service.isBackend()) {
            site.bus().join(fargate, group);
        }
        targets = site.door().listener().addTargets(service.title(), targetsAndRule());
        scale(site.settings().tasks());
    }

    Service service() {
        return service;
    }

    FargateService fargate() {
        return fargate;
    }

    ApplicationTargetGroup targets() {
        return targets;
    }

    private FargateService fargate(RunningTask task, Site site) {
        return FargateService.Builder.create(this, "Fargate")
                .serviceName(service.ecsService())
                .cluster(site.cluster())
                .taskDefinition(task.definition())
                .capacityProviderStrategies(List.of(capacity(site.settings().tasks())))
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .assignPublicIp(false)
                .securityGroups(List.of(group))
                .minHealthyPercent(100)
                .maxHealthyPercent(200)
                .circuitBreaker(DeploymentCircuitBreaker.builder()
                        .enable(true)
                        .rollback(true)
                        .build())
                .healthCheckGracePeriod(Duration.seconds(GRACE_SECONDS))
                .propagateTags(PropagatedTagSource.SERVICE)
                .build();
    }

    private SecurityGroup group(Site site) {
        return SecurityGroup.Builder.create(this, "Group")
                .vpc(site.vpc())
                .securityGroupName(site.names().of(service.id() + "-sg"))
                .description("The load balancer to " + service.title())
                .build();
    }

    private static CapacityProviderStrategy capacity(TaskSettings tasks) {
        return CapacityProviderStrategy.builder()
                .capacityProvider(tasks.spot() ? "FARGATE_SPOT" : "FARGATE")
                .weight(1)
                .build();
    }

    /** Opens the container's port, and that alone, from the load balancer's group. */
    private AddApplicationTargetsProps targetsAndRule() {
        var targets = AddApplicationTargetsProps.builder()
                .targetGroupName(service.targetGroup())
                .protocol(ApplicationProtocol.HTTP)
                .port(service.port())
                .healthCheck(health())
                .deregistrationDelay(Duration.seconds(DRAIN_SECONDS))
                .targets(List.of(fargate.loadBalancerTarget(LoadBalancerTargetOptions.builder()
                        .containerName(service.container())
                        .containerPort(service.port())
                        .build())));
        if (service.isBackend()) {
            targets.conditions(List.of(ListenerCondition.pathPatterns(service.paths())))
                    .priority((Service.backends().indexOf(service) + 1) * RULES_APART);
        }
        return targets.build();
    }

    private HealthCheck health() {
        return HealthCheck.builder()
                .path(service.healthPath())
                .healthyHttpCodes("200")
                .interval(Duration.seconds(HEALTH_SECONDS))
                .timeout(Duration.seconds(HEALTH_TIMEOUT_SECONDS))
                .healthyThresholdCount(2)
                .unhealthyThresholdCount(3)
                .build();
    }

    private void scale(TaskSettings tasks) {
        var count = fargate.autoScaleTaskCount(EnableScalingProps.builder()
                .minCapacity(tasks.min())
                .maxCapacity(tasks.max())
                .build());
        count.scaleOnRequestCount(
                "Requests",
                RequestCountScalingProps.builder()
                        .requestsPerTarget(tasks.requestsPerMinute())
                        .targetGroup(targets)
                        .build());
        count.scaleOnCpuUtilization(
                "Cpu",
                CpuUtilizationScalingProps.builder()
                        .targetUtilizationPercent(tasks.cpuPercent())
                        .build());
    }
}
