package io.quintet.infra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quintet.catalogue.Service;
import java.util.List;
import java.util.stream.Stream;

/** Failure 4: {@code AccessDeniedException} on {@code ecr:GetAuthorizationToken}. */
final class BuildRolesMayPush implements TemplateCheck {
    private static final List<String> PUSH = List.of(
            "ecr:BatchCheckLayerAvailability",
            "ecr:InitiateLayerUpload",
            "ecr:UploadLayerPart",
            "ecr:CompleteLayerUpload",
            "ecr:PutImage");

    @Override
    public Stream<String> findings(Templates templates, String prefix) {
        return Stream.of(Service.values()).flatMap(service -> findings(templates, service, prefix));
    }

    private static Stream<String> findings(Templates templates, Service service, String prefix) {
        return Projects.find(templates, service)
                .map(project -> missing(templates, project, service.repository(prefix)))
                .orElseGet(() -> Stream.of("No build makes " + service.title() + "'s image."));
    }

    private static Stream<String> missing(Templates templates, Resource project, String repository) {
        var role = project.text("ServiceRole");
        var login = Stream.of("ecr:GetAuthorizationToken")
                .filter(action -> !allows(templates, role, action, "*"))
                .map(action -> project.id() + " may not log in to ECR: its role " + role + " lacks " + action + ".");
        var push = PUSH.stream()
                .filter(action -> !allows(templates, role, action, ":repository/" + repository))
                .map(action -> project.id() + " may not push to " + repository + ": its role " + role + " lacks "
                        + action + ".");
        return Stream.concat(login, push);
    }

    private static boolean allows(Templates templates, String role, String action, String resourceEnd) {
        return templates
                .ofType("AWS::IAM::Policy")
                .filter(policy ->
                        policy.items("Roles").anyMatch(one -> Json.text(one).equals(role)))
                .flatMap(policy -> policy.items("PolicyDocument", "Statement"))
                .anyMatch(statement -> allows(statement, action, resourceEnd));
    }

    private static boolean allows(JsonNode statement, String action, String resourceEnd) {
        return statement.path("Effect").asText().equals("Allow")
                && Json.oneOrMore(statement.path("Action"))
                        .anyMatch(one -> one.asText().equals(action))
                && Json.oneOrMore(statement.path("Resource"))
                        .anyMatch(one -> Json.text(one).endsWith(resourceEnd));
    }
}
