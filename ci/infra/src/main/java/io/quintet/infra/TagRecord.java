package io.quintet.infra;

import io.quintet.catalogue.Service;
import io.quintet.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.codebuild.BuildEnvironment;
import software.amazon.awscdk.services.codebuild.BuildSpec;
import software.amazon.awscdk.services.codebuild.CloudWatchLoggingOptions;
import software.amazon.awscdk.services.codebuild.ComputeType;
import software.amazon.awscdk.services.codebuild.LinuxArmBuildImage;
import software.amazon.awscdk.services.codebuild.LoggingOptions;
import software.amazon.awscdk.services.codebuild.PipelineProject;
import software.amazon.awscdk.services.codepipeline.Artifact;
import software.amazon.awscdk.services.codepipeline.actions.CodeBuildAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * Writes down which image was deployed, after it was: CloudFormation then keeps it when it next touches the task, and an
 * image that ECS rolled back is never written.
 */
final class TagRecord extends Construct {
    private static final int MINUTES = 10;

    private final PipelineProject project;
    private final Names names;

    TagRecord(Construct scope, Settings settings) {
        super(scope, "TagRecord");
        names = new Names(settings.prefix());
        project = PipelineProject.Builder.create(this, "Project")
                .projectName(names.of("record-tag"))
                .buildSpec(write())
                .environment(BuildEnvironment.builder()
                        .buildImage(LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_3_0)
                        .computeType(ComputeType.SMALL)
                        .build())
                .logging(LoggingOptions.builder()
                        .cloudWatch(CloudWatchLoggingOptions.builder()
                                .logGroup(new Keeping(settings)
                                        .logGroup(this, "Logs", names.logGroup("build/record-tag")))
                                .build())
                        .build())
                .grantReportGroupPermissions(false)
                .timeout(Duration.minutes(MINUTES))
                .build();
        project.addToRolePolicy(PolicyStatement.Builder.create()
                .actions(List.of("ssm:PutParameter"))
                .resources(Stream.of(Service.values()).map(this::arn).toList())
                .build());
    }

    /** @param tag what the build said it pushed */
    CodeBuildAction action(Service service, String tag, Artifact input) {
        return CodeBuildAction.Builder.create()
                .actionName("RecordTag")
                .project(project)
                .input(input)
                .environmentVariables(new TreeMap<>(Map.of(
                        "PARAMETER", Build.variable(names.imageTag(service)),
                        "TAG", Build.variable(tag))))
                .build();
    }

    PipelineProject project() {
        return project;
    }

    private static BuildSpec write() {
        var command = "aws ssm put-parameter --name \"$PARAMETER\" --value \"$TAG\" --overwrite";
        // In an order that is the same each time: Map.of has another one in each process.
        var specification = new TreeMap<String, Object>();
        specification.put("phases", Map.of("build", Map.of("commands", List.of(command))));
        specification.put("version", "0.2");
        return BuildSpec.fromObject(specification);
    }

    private String arn(Service service) {
        var stack = Stack.of(this);
        return "arn:aws:ssm:" + stack.getRegion() + ":" + stack.getAccount() + ":parameter" + names.imageTag(service);
    }
}
