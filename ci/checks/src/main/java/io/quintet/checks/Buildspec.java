package io.quintet.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What CodeBuild is told to do, as it reads it. */
record Buildspec(JsonNode document) {
    static final String FILE = "ci/buildspec.yml";

    /** What the CodeBuild project of each service gives: the contract with ci/infra. */
    static final Set<String> GIVEN =
            Set.of("SERVICE", "SERVICE_FOLDER", "DOCKERFILE", "REPOSITORY", "REPOSITORY_URI", "CONTAINER");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> PHASES = List.of("install", "pre_build", "build", "post_build");

    /** Text that is no YAML is a document without anything. */
    static Buildspec parse(String text) {
        try {
            return new Buildspec(YAML.readTree(text));
        } catch (JsonProcessingException unreadable) {
            return new Buildspec(MissingNode.getInstance());
        }
    }

    /** In the order in which CodeBuild runs them, all in one shell. */
    List<String> commands() {
        return PHASES.stream()
                .map(phase -> document.path("phases").path(phase).path("commands"))
                .flatMap(commands -> StreamSupport.stream(commands.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    List<String> artifacts() {
        return StreamSupport.stream(document.at("/artifacts/files").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
