package io.quintet.infra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** One resource of a template, by the name that others refer to it with. */
record Resource(String id, JsonNode body) {
    boolean is(String type) {
        return body.path("Type").asText().equals(type);
    }

    JsonNode property(String... path) {
        var node = body.path("Properties");
        for (var step : path) {
            node = node.path(step);
        }
        return node;
    }

    String text(String... path) {
        return Json.text(property(path));
    }

    Stream<JsonNode> items(String... path) {
        return Json.items(property(path));
    }
}
