package io.quintet.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the catalogue as JSON, for what is not written in Java. */
public final class CatalogueCommand {
    private CatalogueCommand() {}

    public static void main(String[] arguments) {
        System.out.println(json());
    }

    static String json() {
        return Stream.of(Service.values()).map(CatalogueCommand::json).collect(Collectors.joining(",\n ", "[", "]"));
    }

    private static String json(Service service) {
        return facts(service).entrySet().stream()
                .map(fact -> quoted(fact.getKey()) + ": " + value(fact.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Map<String, Object> facts(Service service) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", service.id());
        facts.put("title", service.title());
        facts.put("container", service.container());
        facts.put("mount", service.mount());
        facts.put("paths", service.paths());
        facts.put("healthPath", service.healthPath());
        facts.put("port", service.port());
        facts.put("isBackend", service.isBackend());
        facts.put("folder", service.folder());
        facts.put("artifact", service.artifact());
        facts.put("dockerfile", service.dockerfile());
        return facts;
    }

    private static String value(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(CatalogueCommand::value).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    /** The names are words and paths: nothing in them needs more. */
    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
