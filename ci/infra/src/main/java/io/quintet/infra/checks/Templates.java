package io.quintet.infra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The four templates of a deployment. */
public record Templates(Map<String, JsonNode> byStack) {
    public static final List<String> STACKS = List.of("Registry", "Network", "Platform", "Pipeline");

    /** What a folder holds after a synthesis. */
    public static Templates in(Path assembly) {
        var byStack = new TreeMap<String, JsonNode>();
        STACKS.forEach(stack -> byStack.put(stack, Json.read(file(assembly, stack))));
        return new Templates(byStack);
    }

    public static Path file(Path assembly, String stack) {
        return assembly.resolve(stack + ".template.json");
    }

    /** Of all stacks. */
    Stream<Resource> ofType(String type) {
        return byStack.values().stream()
                .flatMap(template -> template.path("Resources").properties().stream())
                .map(entry -> new Resource(entry.getKey(), entry.getValue()))
                .filter(resource -> resource.is(type));
    }

    Optional<Resource> find(String type, String id) {
        return ofType(type).filter(resource -> resource.id().equals(id)).findFirst();
    }
}
