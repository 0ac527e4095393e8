package io.quintet.infra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quintet.catalogue.Service;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Failure 6: the build pushes to a repository that does not exist, or its {@code imagedefinitions.json} names a container
 * that the task definition does not have, and ECS then deploys nothing without a word.
 */
final class NamesAgree implements TemplateCheck {
    @Override
    public Stream<String> findings(Templates templates, String prefix) {
        return Stream.of(Service.values())
                .flatMap(service -> Stream.of(
                                repository(templates, service.repository(prefix)),
                                build(templates, service, prefix),
                                task(templates, service, prefix))
                        .flatMap(findings -> findings));
    }

    private static Stream<String> repository(Templates templates, String name) {
        return unless(
                templates
                        .ofType("AWS::ECR::Repository")
                        .anyMatch(
                                repository -> repository.text("RepositoryName").equals(name)),
                "There is no repository " + name + ".");
    }

    private static Stream<String> build(Templates templates, Service service, String prefix) {
        var name = service.repository(prefix);
        return Projects.find(templates, service).stream()
                .flatMap(project -> Stream.of(
                                told(project, "CONTAINER", service.container()),
                                told(project, "REPOSITORY", name),
                                unless(
                                        Projects.variable(project, "REPOSITORY_URI")
                                                .endsWith("/" + name),
                                        project.id() + " pushes to another repository than " + name + "."))
                        .flatMap(findings -> findings));
    }

    private static Stream<String> told(Resource project, String variable, String expected) {
        var value = Projects.variable(project, variable);
        return unless(
                value.equals(expected),
                project.id() + " is told " + variable + "=" + value + ", but the catalogue says " + expected + ".");
    }

    private static Stream<String> task(Templates templates, Service service, String prefix) {
        Optional<JsonNode> container =
                Containers.findEcsService(templates, service).flatMap(running -> Containers.find(templates, running));
        var name = container.map(found -> found.path("Name").asText()).orElse("nothing");
        var image = container.map(found -> Json.text(found.path("Image"))).orElse("");
        return Stream.concat(
                unless(
                        name.equals(service.container()),
                        service.ecsService() + " runs a container named " + name + ", but the catalogue says "
                                + service.container() + ": a deployment would change nothing."),
                unless(
                        image.contains("/" + service.repository(prefix) + ":"),
                        service.ecsService() + " does not take its image from " + service.repository(prefix) + "."));
    }

    private static Stream<String> unless(boolean holds, String finding) {
        return Stream.of(finding).filter(any -> !holds);
    }
}
