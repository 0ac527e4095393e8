package io.quintet.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.s3.Bucket;

/** What CodePipeline's ECS action needs, for one service; CDK by itself would give it every service and every role. */
final class DeployRights {
    private DeployRights() {}

    static void grant(Role role, FargateService service, Bucket artifacts) {
        var ignored = artifacts.grantRead(role);
        role.addToPolicy(changeService(service));
        role.addToPolicy(readTasks(service));
        role.addToPolicy(register());
        role.addToPolicy(passRoles(service));
    }

    private static PolicyStatement changeService(FargateService service) {
        return PolicyStatement.Builder.create()
                .actions(List.of("ecs:DescribeServices", "ecs:UpdateService"))
                .resources(List.of(service.getServiceArn()))
                .build();
    }

    private static PolicyStatement readTasks(FargateService service) {
        return PolicyStatement.Builder.create()
                .actions(List.of("ecs:DescribeTasks", "ecs:ListTasks"))
                .resources(List.of("*"))
                .conditions(Map.of(
                        "ArnEquals", Map.of("ecs:cluster", service.getCluster().getClusterArn())))
                .build();
    }

    /** ECS knows no narrower resource for these than all. */
    private static PolicyStatement register() {
        return PolicyStatement.Builder.create()
                .actions(List.of("ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition", "ecs:TagResource"))
                .resources(List.of("*"))
                .build();
    }

    private static PolicyStatement passRoles(FargateService service) {
        var task = service.getTaskDefinition();
        return PolicyStatement.Builder.create()
                .actions(List.of("iam:PassRole"))
                .resources(List.of(
                        task.getTaskRole().getRoleArn(),
                        task.obtainExecutionRole().getRoleArn()))
                .conditions(Map.of("StringEquals", Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com")))
                .build();
    }
}
