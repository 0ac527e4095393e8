package io.quintet.infra;

import io.quintet.catalogue.Service;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.codepipeline.Artifact;
import software.amazon.awscdk.services.codepipeline.GitConfiguration;
import software.amazon.awscdk.services.codepipeline.GitPushFilter;
import software.amazon.awscdk.services.codepipeline.IAction;
import software.amazon.awscdk.services.codepipeline.Pipeline;
import software.amazon.awscdk.services.codepipeline.PipelineType;
import software.amazon.awscdk.services.codepipeline.ProviderType;
import software.amazon.awscdk.services.codepipeline.StageProps;
import software.amazon.awscdk.services.codepipeline.TriggerProps;
import software.amazon.awscdk.services.codepipeline.actions.CodeBuildAction;
import software.amazon.awscdk.services.codepipeline.actions.CodeStarConnectionsSourceAction;
import software.amazon.awscdk.services.codepipeline.actions.EcsDeployAction;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** One service's pipeline: GitHub, build, rolling deployment, and the tag written down last. */
final class Delivery extends Construct {
    private static final String VARIABLES = "Built";
    private static final int DEPLOY_MINUTES = 20;

    private final Service service;
    private final RunningService running;
    private final Workshop workshop;
    private final Role role;
    private final Role deployRole;
    private final Artifact source = new Artifact("Source");
    private final Artifact image = new Artifact("Image");

    Delivery(Construct scope, RunningService running, Build build, Workshop workshop) {
        super(scope, "Delivery");
        this.service = running.service();
        this.running = running;
        this.workshop = workshop;
        role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("codepipeline.amazonaws.com"))
                .build();
        deployRole = actionRole("DeployRole");
        var fetch = fetch();
        var make = make(build);
        var ignored = Pipeline.Builder.create(this, "Pipeline")
                .pipelineName(workshop.names().of(service.id()))
                .pipelineType(PipelineType.V2)
                .role(role)
                .artifactBucket(workshop.artifacts())
                .crossAccountKeys(false)
                .triggers(List.of(onPush(fetch)))
                .stages(List.of(
                        stage("Source", fetch),
                        stage("Build", make),
                        stage("Deploy", deploy()),
                        stage("Record", workshop.tags().action(service, make.variable("TAG"), image))))
                .build();
    }

    Role deployRole() {
        return deployRole;
    }

    private static StageProps stage(String name, IAction action) {
        return StageProps.builder().stageName(name).actions(List.of(action)).build();
    }

    /** Its trigger is below: without file paths every push would build all six. */
    private CodeStarConnectionsSourceAction fetch() {
        var repository = workshop.settings().source().repository().split("/", 2);
        var fetching = actionRole("FetchRole");
        fetching.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("codeconnections:UseConnection"))
                .resources(List.of(workshop.connection()))
                .build());
        return CodeStarConnectionsSourceAction.Builder.create()
                .actionName("GitHub")
                .connectionArn(workshop.connection())
                .owner(repository[0])
                .repo(repository[1])
                .branch(workshop.settings().source().branch())
                .triggerOnPush(false)
                .output(source)
                .role(fetching)
                .build();
    }

    private TriggerProps onPush(CodeStarConnectionsSourceAction fetch) {
        return TriggerProps.builder()
                .providerType(ProviderType.CODE_STAR_SOURCE_CONNECTION)
                .gitConfiguration(GitConfiguration.builder()
                        .sourceAction(fetch)
                        .pushFilter(List.of(GitPushFilter.builder()
                                .branchesIncludes(
                                        List.of(workshop.settings().source().branch()))
                                .filePathsIncludes(Ingredients.of(service))
                                .build()))
                        .build())
                .build();
    }

    private CodeBuildAction make(Build build) {
        return CodeBuildAction.Builder.create()
                .actionName("Image")
                .project(build.project())
                .input(source)
                .outputs(List.of(image))
                .variablesNamespace(VARIABLES)
                .build();
    }

    /** Its role may change this one service, and pass on this service's two roles alone. */
    private EcsDeployAction deploy() {
        DeployRights.grant(deployRole, running.fargate(), workshop.artifacts());
        return EcsDeployAction.Builder.create()
                .actionName("Ecs")
                .service(running.fargate())
                .input(image)
                .deploymentTimeout(Duration.minutes(DEPLOY_MINUTES))
                .role(deployRole.withoutPolicyUpdates())
                .build();
    }

    private Role actionRole(String id) {
        return Role.Builder.create(this, id)
                .assumedBy(new ArnPrincipal(role.getRoleArn()))
                .build();
    }
}
