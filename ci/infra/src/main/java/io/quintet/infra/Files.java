package io.quintet.infra;

import io.quintet.catalogue.Service;
import io.quintet.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.AuthorizationConfig;
import software.amazon.awscdk.services.ecs.EfsVolumeConfiguration;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.efs.AccessPoint;
import software.amazon.awscdk.services.efs.AccessPointOptions;
import software.amazon.awscdk.services.efs.Acl;
import software.amazon.awscdk.services.efs.FileSystem;
import software.amazon.awscdk.services.efs.LifecyclePolicy;
import software.amazon.awscdk.services.efs.PerformanceMode;
import software.amazon.awscdk.services.efs.PosixUser;
import software.amazon.awscdk.services.efs.ThroughputMode;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** The disk that outlives a container: a folder each for the services that keep bytes, closed to one another. */
final class Files extends Construct {
    /** FileVault keeps documents, DataPulse the rows of its datasets; the other three have the database alone. */
    static final List<Service> KEEPERS = List.of(Service.FILEVAULT, Service.DATAPULSE);

    private static final String FOLDER_MODE = "750";

    private final FileSystem fileSystem;

    Files(Construct scope, IVpc vpc, Settings settings) {
        super(scope, "Files");
        var names = new Names(settings.prefix());
        fileSystem = FileSystem.Builder.create(this, "FileSystem")
                .fileSystemName(names.of("files"))
                .vpc(vpc)
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .securityGroup(group(vpc, names))
                .encrypted(true)
                .performanceMode(PerformanceMode.GENERAL_PURPOSE)
                .throughputMode(ThroughputMode.ELASTIC)
                .lifecyclePolicy(LifecyclePolicy.AFTER_30_DAYS)
                .enableAutomaticBackups(settings.keepsData())
                .fileSystemPolicy(encryptedOnly())
                .removalPolicy(new Keeping(settings).removal())
                .build();
    }

    /** Lets a task mount its own folder, and nothing above or beside it. */
    void mount(Service service, RunningTask task) {
        var folder = folder(service);
        task.allow(PolicyStatement.Builder.create()
                .actions(List.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"))
                .resources(List.of(fileSystem.getFileSystemArn()))
                .conditions(
                        Map.of("StringEquals", Map.of("elasticfilesystem:AccessPointArn", folder.getAccessPointArn())))
                .build());
        task.mount(volume(folder), RunningTask.DATA);
    }

    /** Also holds the service back until the disk can be mounted. */
    void admit(FargateService service, String who) {
        fileSystem.getConnections().allowDefaultPortFrom(service, who);
        service.getNode().addDependency(fileSystem.getMountTargetsAvailable());
    }

    private Volume volume(AccessPoint folder) {
        var authorization = AuthorizationConfig.builder()
                .accessPointId(folder.getAccessPointId())
                .iam("ENABLED")
                .build();
        return Volume.builder()
                .name("data")
                .efsVolumeConfiguration(EfsVolumeConfiguration.builder()
                        .fileSystemId(fileSystem.getFileSystemId())
                        .transitEncryption("ENABLED")
                        .authorizationConfig(authorization)
                        .build())
                .build();
    }

    private AccessPoint folder(Service service) {
        return fileSystem.addAccessPoint(
                service.title(),
                AccessPointOptions.builder()
                        .path("/" + service.id())
                        .createAcl(Acl.builder()
                                .ownerUid(RunningTask.USER)
                                .ownerGid(RunningTask.USER)
                                .permissions(FOLDER_MODE)
                                .build())
                        .posixUser(PosixUser.builder()
                                .uid(RunningTask.USER)
                                .gid(RunningTask.USER)
                                .build())
                        .build());
    }

    private SecurityGroup group(IVpc vpc, Names names) {
        return SecurityGroup.Builder.create(this, "Group")
                .vpc(vpc)
                .securityGroupName(names.of("files-sg"))
                .description("FileVault and DataPulse to their folders")
                .allowAllOutbound(false)
                .build();
    }

    /** A policy that allows nothing by itself: without one, EFS lets anyone in the network mount everything. */
    private static PolicyDocument encryptedOnly() {
        return PolicyDocument.Builder.create()
                .statements(List.of(PolicyStatement.Builder.create()
                        .effect(Effect.DENY)
                        .principals(List.of(new AnyPrincipal()))
                        .actions(List.of("*"))
                        .conditions(Map.of("Bool", Map.of("aws:SecureTransport", "false")))
                        .build()))
                .build();
    }
}
