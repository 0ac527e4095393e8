package io.quintet.infra;

import io.quintet.catalogue.Service;
import io.quintet.infra.settings.Settings;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.codeconnections.CfnConnection;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.amazon.awscdk.services.ecr.TagStatus;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** What must be there before the first image: six repositories, the tags last deployed, the connection to GitHub. */
final class RegistryStack extends Stack {
    private static final int UNTAGGED_DAYS = 7;
    /** No image has it, so a service that was never built is refused by the preflight, not found out by ECS. */
    private static final String NOTHING_YET = "none";

    private final CfnConnection connection;

    RegistryStack(Construct app, Settings settings) {
        super(app, "Registry", StackSettings.of(settings, "registry"));
        for (var service : Service.values()) {
            addRepository(service, settings);
            addImageTag(service, new Names(settings.prefix()));
        }
        connection = CfnConnection.Builder.create(this, "Connection")
                .connectionName(new Names(settings.prefix()).of("github"))
                .providerType("GitHub")
                .build();
    }

    String connection() {
        return connection.getAttrConnectionArn();
    }

    private void addRepository(Service service, Settings settings) {
        var ignored = Repository.Builder.create(this, "Repository" + service.title())
                .repositoryName(service.repository(settings.prefix()))
                .imageTagMutability(TagMutability.IMMUTABLE)
                .imageScanOnPush(true)
                .emptyOnDelete(!settings.keepsData())
                .removalPolicy(new Keeping(settings).removal())
                .lifecycleRules(lifecycle(settings.source().imagesKept()))
                .build();
    }

    private static List<LifecycleRule> lifecycle(int kept) {
        return List.of(
                LifecycleRule.builder()
                        .rulePriority(1)
                        .tagStatus(TagStatus.UNTAGGED)
                        .maxImageAge(Duration.days(UNTAGGED_DAYS))
                        .build(),
                LifecycleRule.builder()
                        .rulePriority(2)
                        .tagStatus(TagStatus.ANY)
                        .maxImageCount(kept)
                        .build());
    }

    private void addImageTag(Service service, Names names) {
        var ignored = StringParameter.Builder.create(this, "ImageTag" + service.title())
                .parameterName(names.imageTag(service))
                .description("The tag of " + service.container() + " that was deployed last")
                .stringValue(NOTHING_YET)
                .build();
    }
}
