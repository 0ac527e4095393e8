package io.quintet.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The services' contracts as they are written. */
final class Contracts {
    static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    private static final Set<String> SHARED = Set.of("/events", "/limits", "/health");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Contracts() {}

    static JsonNode read(String app) throws IOException {
        return YAML.readTree(Sources.ROOT
                .resolve(app + "-verticle/src/main/resources/" + app + "/openapi.yaml")
                .toFile());
    }

    /** What is the service's own, as {@code GET /tasks}. */
    static List<String> operations(String app) throws IOException {
        var operations = new ArrayList<String>();
        for (var path : read(app).path("paths").properties()) {
            METHODS.stream()
                    .filter(method -> path.getValue().has(method) && !SHARED.contains(path.getKey()))
                    .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        return operations;
    }
}
