package io.quintet.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.quintet.infra.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

/** The four stacks of one deployment, in the order in which they are deployed. */
public final class Infrastructure {
    /** Here and not in cdk.json, which only the command line reads: a test sees the same templates. */
    private static final Map<String, Object> FLAGS = new TreeMap<>(Map.of(
            "@aws-cdk/core:validateAgainstDefaultRules", true,
            "@aws-cdk/aws-iam:minimizePolicies", true,
            // A stack that another one uses cannot lose what is used.
            "@aws-cdk/core:defaultCrossStackReferences", "strong"));

    private final App app;
    private final RegistryStack registry;
    private final NetworkStack network;
    private final PlatformStack platform;
    private final PipelineStack pipeline;

    public Infrastructure(Settings settings, Path folder) {
        app = new App(AppProps.builder()
                .context(FLAGS)
                .outdir(folder.toString())
                .analyticsReporting(false)
                .build());
        registry = new RegistryStack(app, settings);
        network = new NetworkStack(app, settings);
        network.addStackDependency(registry);
        platform = new PlatformStack(app, network.vpc(), settings);
        pipeline = new PipelineStack(app, registry.connection(), platform.services(), settings);
        pipeline.addStackDependency(platform);
        Aspects.of(app).add(new AwsSolutionsChecks());
    }

    public App app() {
        return app;
    }

    /** The folder that the templates are in. */
    public Path synthesise() {
        return Path.of(app.synth().getDirectory());
    }
}
