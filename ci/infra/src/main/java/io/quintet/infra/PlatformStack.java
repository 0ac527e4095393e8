package io.quintet.infra;

import io.quintet.catalogue.Service;
import io.quintet.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ecs.CfnCluster;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** What runs: the load balancer, the six services, the database and the disk. */
final class PlatformStack extends Stack {
    private static final String NO_DISK = "/tmp/quintet";

    private final Database database;
    private final Files files;
    private final Site site;
    private final List<RunningService> services;

    PlatformStack(Construct app, IVpc vpc, Settings settings) {
        super(app, "Platform", StackSettings.of(settings, "platform"));
        database = new Database(this, vpc, settings);
        files = new Files(this, vpc, settings);
        site = new Site(
                settings, vpc, cluster(vpc, settings), new Door(this, vpc, settings), new Bus(this, vpc, settings));
        services = Stream.of(Service.values()).map(this::run).toList();
        var ignored = new Watch(this, site, database, services);
    }

    List<RunningService> services() {
        return services;
    }

    private Cluster cluster(IVpc vpc, Settings settings) {
        var cluster = Cluster.Builder.create(this, "Cluster")
                .clusterName(new Names(settings.prefix()).of("cluster"))
                .vpc(vpc)
                .containerInsightsV2(
                        settings.watch().insights() ? ContainerInsights.ENABLED : ContainerInsights.DISABLED)
                .build();
        // In the cluster itself: CDK would make it a resource of its own, which no service waits for.
        ((CfnCluster) Objects.requireNonNull(cluster.getNode().getDefaultChild()))
                .setCapacityProviders(List.of("FARGATE", "FARGATE_SPOT"));
        if (!settings.watch().insights()) {
            Accepted.at(
                    cluster, "AwsSolutions-ECS4", "watch.insights=false: the usual figures are enough for this one.");
        }
        return cluster;
    }

    private RunningService run(Service service) {
        var scope = new Construct(this, service.title());
        var task = task(scope, service);
        var running = new RunningService(scope, service, task, site);
        if (service.isBackend()) {
            database.admit(running.fargate(), service.title());
        }
        if (Files.KEEPERS.contains(service)) {
            files.admit(running.fargate(), service.title());
        }
        return running;
    }

    private RunningTask task(Construct scope, Service service) {
        if (!service.isBackend()) {
            return new RunningTask(scope, service, site.settings(), Map.of(), Map.of());
        }
        var task = new RunningTask(scope, service, site.settings(), environment(service), database.secrets());
        if (Files.KEEPERS.contains(service)) {
            files.mount(service, task);
        }
        if (service == Service.CHATMIND) {
            site.settings().model().ifPresent(model -> allowModel(task, model));
        }
        return task;
    }

    /** A service that keeps no bytes still wants a folder to write to; it goes with the task. */
    private Map<String, String> environment(Service service) {
        return new TreeMap<>(Map.of(
                "QUINTET_DATABASE_URL",
                database.address(),
                "QUINTET_DATA",
                Files.KEEPERS.contains(service) ? RunningTask.DATA : NO_DISK));
    }

    /** In any region, since a model's profile may answer from another one; but this model alone. */
    private void allowModel(RunningTask task, String model) {
        var arns = List.of(
                "arn:aws:bedrock:*::foundation-model/" + model,
                "arn:aws:bedrock:*:" + getAccount() + ":inference-profile/*." + model);
        task.allow(PolicyStatement.Builder.create()
                .actions(List.of("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"))
                .resources(arns)
                .build());
        Accepted.wildcardsAt(
                task.definition(),
                "A model answers from the region that has room; the model itself is named.",
                List.of("Resource::arn:aws:bedrock:\\*:.*" + model.replace(".", "\\.")));
    }
}
