package io.quintet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quintet.events.Addresses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The five contracts keep the same promises. */
class ContractsTest {
    static final List<String> APPS = App.ALL.stream().map(App::name).toList();

    private static final Set<String> WITHOUT_INPUT = Set.of("listLimits", "readHealth");

    @Test
    void everyAppOfTheCatalogueAnswersOnTheBus() {
        assertThat(Addresses.APPS).isEqualTo(APPS);
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void isServedAtTheAppsMount(String app) throws IOException {
        assertThat(Contracts.read(app).at("/servers/0/url").asText()).isEqualTo("/api/" + app);
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void sharesEventsLimitsHealthAndProblemsWithTheOthers(String app) throws IOException {
        var model = Contracts.read("taskflow");
        var contract = Contracts.read(app);

        for (var schema : List.of("LogEntry", "Limits", "Health", "Problem")) {
            assertThat(contract.at("/components/schemas/" + schema))
                    .as(schema)
                    .isEqualTo(model.at("/components/schemas/" + schema));
        }
        for (var path : List.of("~1events", "~1limits", "~1health")) {
            assertThat(contract.at("/paths/" + path)).as(path).isEqualTo(model.at("/paths/" + path));
        }
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void saysInASentenceWhatEachOperationDoes(String app) throws IOException {
        operations(Contracts.read(app)).forEach(operation -> {
            assertThat(operation.path("operationId").asText()).matches("[a-z]+[A-Z][A-Za-z]+");
            assertThat(operation.path("summary").asText())
                    .as(operation.path("operationId").asText())
                    .hasSizeGreaterThan(5);
        });
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void tellsOfAProblemWhereverThereIsInput(String app) throws IOException {
        operations(Contracts.read(app))
                .filter(operation ->
                        !WITHOUT_INPUT.contains(operation.path("operationId").asText()))
                .filter(operation -> operation.has("parameters") || operation.has("requestBody"))
                .forEach(operation -> assertThat(statuses(operation))
                        .as(operation.path("operationId").asText())
                        .anyMatch(status -> status.startsWith("4")));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void takesNoUnknownProperties(String app) throws IOException {
        var contract = Contracts.read(app);

        operations(contract)
                .map(operation -> operation.at("/requestBody/content/application~1json/schema"))
                .filter(schema -> !schema.isMissingNode())
                .map(schema -> resolved(contract, schema))
                .forEach(
                        schema -> assertThat(schema.path("additionalProperties").isBoolean())
                                .as(schema.toString())
                                .isTrue());
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void answersListsAsObjects(String app) throws IOException {
        var contract = Contracts.read(app);
        var lists = operations(contract)
                .filter(operation -> operation.path("operationId").asText().startsWith("list"))
                .map(operation -> operation.at("/responses/200/content/application~1json/schema"))
                .filter(schema -> !schema.isMissingNode())
                .map(schema -> resolved(contract, schema))
                .toList();

        assertThat(lists).isNotEmpty().allSatisfy(list -> {
            assertThat(list.at("/properties/items/type").asText()).isEqualTo("array");
            assertThat(list.at("/properties").has("next")
                            || list.at("/properties").has("total"))
                    .isTrue();
        });
    }

    private static Stream<JsonNode> operations(JsonNode contract) {
        var operations = new ArrayList<JsonNode>();
        contract.path("paths")
                .forEach(path -> Contracts.METHODS.stream()
                        .filter(path::has)
                        .map(path::path)
                        .forEach(operations::add));
        return operations.stream();
    }

    private static List<String> statuses(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode resolved(JsonNode contract, JsonNode schema) {
        return schema.has("$ref") ? contract.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
