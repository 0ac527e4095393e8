package io.quintet.infra.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quintet.infra.Deployments;
import java.util.List;
import java.util.TreeMap;

/** The templates of a profile, as a copy to put a mistake into; refuses a mistake that changes nothing. */
final class Planting {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Templates templates;
    private final String prefix;

    private Planting(Templates templates, String prefix) {
        this.templates = templates;
        this.prefix = prefix;
    }

    static Planting in(String profile) {
        var copies = new TreeMap<String, JsonNode>();
        Deployments.templates(profile).byStack().forEach((stack, template) -> copies.put(stack, template.deepCopy()));
        return new Planting(new Templates(copies), Deployments.settings(profile).prefix());
    }

    /** In the first resource of a type whose name begins so. */
    Planting rewrite(String type, String name, String from, String to) {
        var resource = first(type, name);
        var before = resource.body().toString();
        assertThat(before).contains(from);
        resources(resource.id()).set(resource.id(), read(before.replace(from, to)));
        return this;
    }

    Planting remove(String type, String name) {
        var id = first(type, name).id();
        resources(id).remove(id);
        return this;
    }

    ObjectNode properties(String type, String name) {
        return (ObjectNode) first(type, name).property();
    }

    ObjectNode body(String type, String name) {
        return (ObjectNode) first(type, name).body();
    }

    List<String> findings() {
        return TemplateChecks.findings(templates, prefix);
    }

    private Resource first(String type, String name) {
        return templates
                .ofType(type)
                .filter(resource -> resource.id().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + type + " is named " + name + "…"));
    }

    private ObjectNode resources(String id) {
        return templates.byStack().values().stream()
                .map(template -> (ObjectNode) template.path("Resources"))
                .filter(resources -> resources.has(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
