package io.quintet.infra;

import io.quintet.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseInstanceEngine;
import software.amazon.awscdk.services.rds.IInstanceEngine;
import software.amazon.awscdk.services.rds.ParameterGroup;
import software.amazon.awscdk.services.rds.PostgresEngineVersion;
import software.amazon.awscdk.services.rds.PostgresInstanceEngineProps;
import software.amazon.awscdk.services.rds.StorageType;
import software.constructs.Construct;

/** The PostgreSQL of all five services, a schema each; its password is made by AWS and seen by nobody. */
final class Database extends Construct {
    private static final String NAME = "quintet";
    private static final String USER = "quintet";

    private final DatabaseInstance instance;

    Database(Construct scope, IVpc vpc, Settings settings) {
        super(scope, "Database");
        var names = new Names(settings.prefix());
        var wanted = settings.database();
        instance = DatabaseInstance.Builder.create(this, "Instance")
                .instanceIdentifier(names.of("db"))
                .engine(engine())
                .parameterGroup(parameters())
                .instanceType(new InstanceType(wanted.instance()))
                .vpc(vpc)
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .securityGroups(List.of(group(vpc, names)))
                .credentials(Credentials.fromGeneratedSecret(USER))
                .databaseName(NAME)
                .storageType(StorageType.GP3)
                .storageEncrypted(true)
                .allocatedStorage(wanted.storage())
                .maxAllocatedStorage(wanted.maxStorage())
                .multiAz(wanted.multiZone())
                .backupRetention(Duration.days(wanted.backupDays()))
                .autoMinorVersionUpgrade(true)
                .deletionProtection(settings.keepsData())
                .removalPolicy(settings.keepsData() ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY)
                .build();
        accept(settings);
    }

    DatabaseInstance instance() {
        return instance;
    }

    /** Encrypted on the way; that it is our server, the network says, not its certificate. */
    String address() {
        return "postgresql://" + instance.getDbInstanceEndpointAddress() + ":" + instance.getDbInstanceEndpointPort()
                + "/" + NAME + "?sslmode=require";
    }

    Map<String, Secret> secrets() {
        var secret = Objects.requireNonNull(instance.getSecret());
        return new TreeMap<>(Map.of(
                "QUINTET_DATABASE_USER", Secret.fromSecretsManager(secret, "username"),
                "QUINTET_DATABASE_PASSWORD", Secret.fromSecretsManager(secret, "password")));
    }

    void admit(IConnectable service, String who) {
        instance.getConnections().allowDefaultPortFrom(service, who);
    }

    private static IInstanceEngine engine() {
        return DatabaseInstanceEngine.postgres(PostgresInstanceEngineProps.builder()
                .version(PostgresEngineVersion.of("17", "17"))
                .build());
    }

    private ParameterGroup parameters() {
        return ParameterGroup.Builder.create(this, "Parameters")
                .engine(engine())
                .parameters(Map.of("rds.force_ssl", "1"))
                .build();
    }

    private ISecurityGroup group(IVpc vpc, Names names) {
        return SecurityGroup.Builder.create(this, "Group")
                .vpc(vpc)
                .securityGroupName(names.of("db-sg"))
                .description("The services to PostgreSQL")
                .allowAllOutbound(false)
                .build();
    }

    private void accept(Settings settings) {
        Accepted.at(
                this, "AwsSolutions-SMG4", "A task reads the password when it starts: a rotation would lock out all.");
        Accepted.at(
                this, "AwsSolutions-RDS11", "Only the services' groups reach it, so another port would hide nothing.");
        if (!settings.database().multiZone()) {
            Accepted.at(
                    this,
                    "AwsSolutions-RDS3",
                    "database.multi-zone=false: this profile may be down while AWS mends it.");
        }
        if (!settings.keepsData()) {
            Accepted.at(this, "AwsSolutions-RDS10", "data.keep=false: what this profile holds may be lost.");
        }
        if (settings.database().backupDays() == 0) {
            Accepted.at(this, "AwsSolutions-RDS13", "database.backup-days=0: what this profile holds may be lost.");
        }
    }
}
