package io.quintet.infra;

import io.quintet.catalogue.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.codebuild.BucketCacheOptions;
import software.amazon.awscdk.services.codebuild.BuildEnvironment;
import software.amazon.awscdk.services.codebuild.BuildEnvironmentVariable;
import software.amazon.awscdk.services.codebuild.BuildSpec;
import software.amazon.awscdk.services.codebuild.Cache;
import software.amazon.awscdk.services.codebuild.CloudWatchLoggingOptions;
import software.amazon.awscdk.services.codebuild.ComputeType;
import software.amazon.awscdk.services.codebuild.LinuxArmBuildImage;
import software.amazon.awscdk.services.codebuild.LoggingOptions;
import software.amazon.awscdk.services.codebuild.PipelineProject;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** Builds, tests and pushes one service's image on ARM; every name it needs comes to it from the catalogue. */
final class Build extends Construct {
    private static final int MINUTES = 45;

    private final PipelineProject project;

    Build(Construct scope, Service service, Workshop workshop) {
        super(scope, "Build");
        var repository = Repository.fromRepositoryName(
                this, "Repository", workshop.names().repository(service));
        project = project(service, repository, workshop);
        repository.grantPullPush(project);
        allowQuestions(repository);
    }

    PipelineProject project() {
        return project;
    }

    private PipelineProject project(Service service, IRepository repository, Workshop workshop) {
        var logs = new Keeping(workshop.settings())
                .logGroup(this, "Logs", workshop.names().logGroup("build/" + service.id()));
        return PipelineProject.Builder.create(this, "Project")
                .projectName(workshop.names().of("build-" + service.id()))
                .buildSpec(BuildSpec.fromSourceFilename("ci/buildspec.yml"))
                .environment(machine())
                .environmentVariables(variables(service, repository, workshop.names()))
                .cache(Cache.bucket(
                        workshop.caches(),
                        BucketCacheOptions.builder().prefix(service.id()).build()))
                .logging(LoggingOptions.builder()
                        .cloudWatch(CloudWatchLoggingOptions.builder()
                                .logGroup(logs)
                                .build())
                        .build())
                .grantReportGroupPermissions(false)
                .timeout(Duration.minutes(MINUTES))
                .build();
    }

    /** Privileged, because it builds images with Docker. */
    private static BuildEnvironment machine() {
        return BuildEnvironment.builder()
                .buildImage(LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_3_0)
                .computeType(ComputeType.MEDIUM)
                .privileged(true)
                .build();
    }

    /** The contract with ci/buildspec.yml, in an order that is the same each time. */
    private static Map<String, BuildEnvironmentVariable> variables(
            Service service, IRepository repository, Names names) {
        var variables = new TreeMap<String, BuildEnvironmentVariable>();
        variables.put("SERVICE", variable(service.id()));
        variables.put("SERVICE_FOLDER", variable(service.folder()));
        variables.put("DOCKERFILE", variable(service.dockerfile()));
        variables.put("REPOSITORY", variable(names.repository(service)));
        variables.put("REPOSITORY_URI", variable(repository.getRepositoryUri()));
        variables.put("CONTAINER", variable(service.container()));
        return variables;
    }

    static BuildEnvironmentVariable variable(String value) {
        return BuildEnvironmentVariable.builder().value(value).build();
    }

    /** What ci/ecr asks before a deploy; the names of all repositories are for its "did you mean". */
    private void allowQuestions(IRepository repository) {
        project.addToRolePolicy(PolicyStatement.Builder.create()
                .actions(List.of("ecr:DescribeImages", "ecr:DescribeImageScanFindings"))
                .resources(List.of(repository.getRepositoryArn()))
                .build());
        project.addToRolePolicy(PolicyStatement.Builder.create()
                .actions(List.of("ecr:DescribeRepositories"))
                .resources(List.of("*"))
                .build());
    }
}
