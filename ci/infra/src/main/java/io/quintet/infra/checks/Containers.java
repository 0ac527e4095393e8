package io.quintet.infra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quintet.catalogue.Service;
import java.util.Optional;

/** The running services and their containers, by the catalogue's names. */
final class Containers {
    private Containers() {}

    static Optional<Resource> findEcsService(Templates templates, Service service) {
        return templates
                .ofType("AWS::ECS::Service")
                .filter(running -> running.text("ServiceName").equals(service.ecsService()))
                .findFirst();
    }

    /** The one container of the task definition that the service runs. */
    static Optional<JsonNode> find(Templates templates, Resource ecsService) {
        return templates
                .find("AWS::ECS::TaskDefinition", ecsService.text("TaskDefinition"))
                .flatMap(task -> task.items("ContainerDefinitions").findFirst());
    }
}
