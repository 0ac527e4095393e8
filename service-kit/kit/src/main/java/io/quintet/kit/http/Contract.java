package io.quintet.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service's OpenAPI document: published as it is, and reduced to what the OpenAPI router of Vert.x 5.0 can load.
 *
 * <p>That router refuses media types that it does not know, in responses too, and servers with a relative address, and it
 * reads every request body into memory. So the reduced document has no servers, no responses, and no body other than JSON.
 */
final class Contract {
    private static final String JSON = "application/json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonObject document;

    private Contract(JsonObject document) {
        this.document = document;
    }

    /** Reads {@code <app>/openapi.yaml} from the class path; blocks, so it runs on a worker. */
    static Contract read(String app) throws IOException {
        var path = app + "/openapi.yaml";
        try (var stream = Contract.class.getClassLoader().getResourceAsStream(path)) {
            Objects.requireNonNull(stream, () -> "the contract " + path + " is not on the class path");
            var map = new ObjectMapper(new YAMLFactory()).readValue(stream, Map.class);
            return new Contract(new JsonObject(new ObjectMapper().writeValueAsString(map)));
        }
    }

    JsonObject document() {
        return document;
    }

    String title() {
        return document.getJsonObject("info").getString("title");
    }

    String version() {
        return document.getJsonObject("info").getString("version");
    }

    Set<String> operationIds() {
        return operations(document)
                .map(operation -> operation.getString("operationId"))
                .collect(Collectors.toSet());
    }

    /** Those whose body is a file: it is streamed, never collected. */
    Set<String> streamed() {
        return operations(document)
                .filter(operation -> !mediaTypes(operation).isEmpty())
                .filter(operation -> !mediaTypes(operation).contains(JSON))
                .map(operation -> operation.getString("operationId"))
                .collect(Collectors.toSet());
    }

    JsonObject reduced() {
        var reduced = document.copy();
        reduced.remove("servers");
        reduced.getJsonObject("components").remove("responses");
        operations(reduced).forEach(Contract::reduce);
        return reduced;
    }

    private static void reduce(JsonObject operation) {
        operation.put("responses", new JsonObject().put("default", new JsonObject().put("description", "-")));
        if (!mediaTypes(operation).contains(JSON)) {
            operation.remove("requestBody");
        }
    }

    private static Collection<String> mediaTypes(JsonObject operation) {
        var body = operation.getJsonObject("requestBody");
        return body == null ? List.of() : body.getJsonObject("content").fieldNames();
    }

    private static Stream<JsonObject> operations(JsonObject document) {
        var paths = document.getJsonObject("paths");
        return paths.fieldNames().stream().map(paths::getJsonObject).flatMap(Contract::operationsOf);
    }

    private static Stream<JsonObject> operationsOf(JsonObject path) {
        return path.fieldNames().stream().filter(METHODS::contains).map(path::getJsonObject);
    }
}
