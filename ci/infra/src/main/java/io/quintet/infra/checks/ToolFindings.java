package io.quintet.infra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What cdk-nag and CDK's own validator found in a synthesised deployment; most of it does not stop the synthesis. */
public final class ToolFindings {
    private static final Set<String> SEVERE = Set.of("aws:cdk:error", "aws:cdk:warning");

    private ToolFindings() {}

    /** One sentence each, beginning with the path of the construct; none when both are content. */
    public static List<String> in(Path assembly) {
        return Stream.concat(annotations(assembly), violations(assembly)).toList();
    }

    private static Stream<String> annotations(Path assembly) {
        return Templates.STACKS.stream()
                .map(stack -> assembly.resolve(stack + ".metadata.json"))
                .flatMap(file -> Json.read(file).properties().stream())
                .flatMap(construct -> annotations(construct.getKey(), construct.getValue()));
    }

    private static Stream<String> annotations(String path, JsonNode entries) {
        return Json.items(entries)
                .filter(entry -> SEVERE.contains(entry.path("type").asText()))
                .map(entry -> path + ": " + firstLine(entry.path("data").asText()));
    }

    /** Those that the validator itself holds back too: an unknown property is among them. */
    private static Stream<String> violations(Path assembly) {
        return Json.items(Json.read(assembly.resolve("validation-report.json")).path("pluginReports"))
                .flatMap(report -> Stream.of(report.path("violations"), report.path("suppressedViolations")))
                .flatMap(Json::items)
                .map(JsonNode::toString);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
