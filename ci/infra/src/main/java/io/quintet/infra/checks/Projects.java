package io.quintet.infra.checks;

import io.quintet.catalogue.Service;
import java.util.Optional;

/** The builds, by the service that each is told to build. */
final class Projects {
    private Projects() {}

    static Optional<Resource> find(Templates templates, Service service) {
        return templates
                .ofType("AWS::CodeBuild::Project")
                .filter(project -> variable(project, "SERVICE").equals(service.id()))
                .findFirst();
    }

    /** Empty when it is not set. */
    static String variable(Resource project, String name) {
        return project.items("Environment", "EnvironmentVariables")
                .filter(variable -> variable.path("Name").asText().equals(name))
                .map(variable -> Json.text(variable.path("Value")))
                .findFirst()
                .orElse("");
    }
}
