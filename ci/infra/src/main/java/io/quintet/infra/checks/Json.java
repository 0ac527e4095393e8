package io.quintet.infra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON as CloudFormation writes it, where a text may be put together from references. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<JsonNode> items(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    /** A list, or the one that stands for a list. */
    static Stream<JsonNode> oneOrMore(JsonNode node) {
        return node.isArray() ? items(node) : Stream.of(node).filter(one -> !one.isMissingNode());
    }

    /** {@code {"Fn::Join": ["", ["a", {"Ref": "b"}]]}} is {@code ab}: the name stands for what it refers to. */
    static String text(JsonNode node) {
        if (node.has("Fn::Join")) {
            return text(node.path("Fn::Join").path(1));
        }
        if (node.has("Fn::GetAtt")) {
            return node.path("Fn::GetAtt").path(0).asText();
        }
        return node.isContainerNode() ? items(node).map(Json::text).collect(Collectors.joining()) : node.asText();
    }
}
