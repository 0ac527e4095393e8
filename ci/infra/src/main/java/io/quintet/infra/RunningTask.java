package io.quintet.infra;

import io.quintet.catalogue.Service;
import io.quintet.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecs.AwsLogDriverMode;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.LinuxParameters;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.ecs.SystemControl;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** What runs of one service: one container on ARM that is no root, owns no capability and writes to mounts alone. */
final class RunningTask extends Construct {
    static final String USER = "10001";
    static final String DATA = "/data";

    private static final String TEMPORARY = "/tmp";
    /** The services end within 25 seconds of SIGTERM (their ServiceMain); ECS kills after this. */
    private static final int STOP_SECONDS = 35;

    private final FargateTaskDefinition definition;
    private final ContainerDefinition container;

    /** @param environment what is no secret */
    RunningTask(
            Construct scope,
            Service service,
            Settings settings,
            Map<String, String> environment,
            Map<String, Secret> secrets) {
        super(scope, "Task");
        var names = new Names(settings.prefix());
        definition = definition(names.of(service), settings);
        container = definition.addContainer(
                service.container(),
                options(service, settings, environment, secrets).build());
        mount(Volume.builder().name("tmp").build(), TEMPORARY);
        accept();
    }

    FargateTaskDefinition definition() {
        return definition;
    }

    void allow(PolicyStatement statement) {
        definition.addToTaskRolePolicy(statement);
    }

    void mount(Volume volume, String path) {
        definition.addVolume(volume);
        container.addMountPoints(MountPoint.builder()
                .sourceVolume(volume.getName())
                .containerPath(path)
                .readOnly(false)
                .build());
    }

    private FargateTaskDefinition definition(String family, Settings settings) {
        return FargateTaskDefinition.Builder.create(this, "Definition")
                .family(family)
                .cpu(settings.tasks().cpu())
                .memoryLimitMiB(settings.tasks().memory())
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(CpuArchitecture.ARM64)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .build();
    }

    private ContainerDefinitionOptions.Builder options(
            Service service, Settings settings, Map<String, String> environment, Map<String, Secret> secrets) {
        var options = ContainerDefinitionOptions.builder()
                .containerName(service.container())
                .image(image(service, new Names(settings.prefix())))
                .essential(true)
                .user(USER)
                .readonlyRootFilesystem(true)
                .linuxParameters(noCapabilities())
                .environment(environment)
                .secrets(secrets)
                .stopTimeout(Duration.seconds(STOP_SECONDS))
                .portMappings(List.of(
                        PortMapping.builder().containerPort(service.port()).build()))
                .logging(logging(service, settings));
        return service.isBackend() ? options : options.systemControls(List.of(lowPorts()));
    }

    private ContainerImage image(Service service, Names names) {
        return ContainerImage.fromEcrRepository(
                Repository.fromRepositoryName(this, "Repository", names.repository(service)),
                StringParameter.valueForStringParameter(this, names.imageTag(service)));
    }

    private LinuxParameters noCapabilities() {
        var linux = LinuxParameters.Builder.create(this, "Linux").build();
        linux.dropCapabilities(Capability.ALL);
        return linux;
    }

    /** nginx listens on 80 without being root. */
    private static SystemControl lowPorts() {
        return SystemControl.builder()
                .namespace("net.ipv4.ip_unprivileged_port_start")
                .value("0")
                .build();
    }

    /** Never waits for CloudWatch: a line is lost rather than a request. */
    private LogDriver logging(Service service, Settings settings) {
        var name = new Names(settings.prefix()).logGroup(service.container());
        return LogDriver.awsLogs(AwsLogDriverProps.builder()
                .logGroup(new Keeping(settings).logGroup(this, "Logs", name))
                .streamPrefix(service.id())
                .mode(AwsLogDriverMode.NON_BLOCKING)
                .build());
    }

    private void accept() {
        Accepted.at(
                definition, "AwsSolutions-ECS2", "Plain values only: the database's user and password are secrets.");
        Accepted.wildcardsAt(
                definition,
                "ecr:GetAuthorizationToken knows no resource; all else is this service's own.",
                List.of("Resource::\\*"));
    }
}
