package io.quintet.infra;

import io.quintet.infra.settings.Settings;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** From a push to the running service: six builds and six pipelines, one for each service, so that each deploys alone. */
final class PipelineStack extends Stack {
    private static final int ARTIFACT_DAYS = 30;
    private static final int CACHE_DAYS = 14;

    PipelineStack(Construct app, String connection, List<RunningService> services, Settings settings) {
        super(app, "Pipeline", StackSettings.of(settings, "pipeline"));
        var keeping = new Keeping(settings);
        var workshop = new Workshop(
                settings,
                connection,
                keeping.bucket(this, "Artifacts", ARTIFACT_DAYS),
                keeping.bucket(this, "Caches", CACHE_DAYS),
                new TagRecord(this, settings));
        services.forEach(running -> deliver(running, workshop));
        AcceptedInPipelines.at(workshop.tags().project());
    }

    private void deliver(RunningService running, Workshop workshop) {
        var scope = new Construct(this, running.service().title());
        var build = new Build(scope, running.service(), workshop);
        AcceptedInPipelines.at(new Delivery(scope, running, build, workshop));
        AcceptedInPipelines.at(build.project());
    }
}
