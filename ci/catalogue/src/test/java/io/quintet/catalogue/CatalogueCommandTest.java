package io.quintet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class CatalogueCommandTest {
    @Test
    void tellsEachServiceAsJson() throws Exception {
        var services = new ObjectMapper().readTree(CatalogueCommand.json());

        assertThat(services).hasSameSizeAs(Service.values());
        assertThat(services.get(1)).isEqualTo(new ObjectMapper().readTree("""
                                        {"id": "taskflow", "title": "TaskFlow", "container": "backend-taskflow",
                                         "mount": "/api/taskflow", "paths": ["/api/taskflow", "/api/taskflow/*"],
                                         "healthPath": "/health", "port": 8000, "isBackend": true,
                                         "folder": "taskflow-verticle", "artifact": "taskflow-verticle/target/taskflow.jar",
                                         "dockerfile": "ci/docker/backend.Dockerfile"}"""));
        assertThat(services.get(5).get("isBackend").booleanValue()).isFalse();
    }
}
