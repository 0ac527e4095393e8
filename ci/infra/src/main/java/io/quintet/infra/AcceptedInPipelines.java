package io.quintet.infra;

import java.util.List;
import software.amazon.awscdk.services.codebuild.PipelineProject;
import software.constructs.IConstruct;

/** The wildcards that CDK writes into the roles of builds and pipelines; asked once all of them are written. */
final class AcceptedInPipelines {
    private static final List<String> BUCKETS = List.of(
            "Action::s3:(GetBucket|GetObject|List|Abort|DeleteObject)\\*",
            "Resource::<(Artifacts|Caches)\\w+\\.Arn>/\\*");

    private AcceptedInPipelines() {}

    static void at(Delivery delivery) {
        acceptBuckets(delivery);
        Accepted.wildcardsAt(
                delivery.deployRole(),
                "ECS knows no resource for a task definition that is not there yet; tasks are bound to the cluster.",
                List.of("Resource::\\*"));
    }

    static void at(PipelineProject build) {
        acceptBuckets(build);
        Accepted.wildcardsAt(
                build,
                "CDK adds CodeBuild's default log group; the project's name is in it.",
                List.of("Resource::arn:<AWS::Partition>:logs:.*:log-group:/aws/codebuild/<\\w+>:\\*"));
        Accepted.wildcardsAt(
                build,
                "ecr:GetAuthorizationToken knows no resource; DescribeRepositories is for the tool's \"did you mean\".",
                List.of("Resource::\\*"));
        Accepted.at(build, "AwsSolutions-CB4", "Artifacts hold no secret; the key of S3 encrypts them.");
    }

    private static void acceptBuckets(IConstruct construct) {
        Accepted.wildcardsAt(
                construct,
                "CDK's grant on our own two buckets: their objects, and s3 verbs by their beginning.",
                BUCKETS);
    }
}
