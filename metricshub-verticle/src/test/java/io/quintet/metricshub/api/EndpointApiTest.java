package io.quintet.metricshub.api;

import static io.quintet.metricshub.TestMetricshub.endpoint;
import static io.quintet.metricshub.TestMetricshub.site;
import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.metricshub.TestMetricshub;
import io.quintet.testing.Answer;
import io.quintet.testing.Await;
import io.quintet.testing.TestDatabase;
import io.quintet.testing.TestService;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Endpoints over HTTP, checked for real. */
class EndpointApiTest {
    private TestService service;

    private void start(Map<String, String> environment) {
        service = TestMetricshub.start(environment);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aNewEndpointIsThereBeforeItsFirstCheck() {
        start(Map.of());

        var answer = service.post("/endpoints", "{\"name\": \"Site\", \"url\": \"http://127.0.0.1:1/\"}");

        var added = answer.json();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/metricshub/endpoints/" + added.getString("id"));
        assertThat(added.getString("status")).isEqualTo("unknown");
        assertThat(added.getString("reason")).isEqualTo("Not checked yet.");
        assertThat(added.getInteger("intervalSeconds")).isEqualTo(30);
        assertThat(added.getInteger("timeoutMillis")).isEqualTo(5000);
        assertThat(added.getBoolean("seeded")).isFalse();
        assertThat(added.fieldNames()).contains("expectedStatus", "checkedAt", "latencyMillis", "uptimePercent");
        assertThat(added.getJsonArray("recent")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void followsASiteThatGoesDownAndComesBack(TestDatabase database) {
        start(database.environment());
        var site = site(service.vertx(), 0);
        int port = site.actualPort();
        var id = service.post("/endpoints", endpoint("Site", port)).json().getString("id");

        awaitStatus(id, "up");
        Await.await(site.close());
        awaitStatus(id, "down");
        site(service.vertx(), port);
        awaitStatus(id, "up");

        var found = service.get("/endpoints/" + id).json();
        assertThat(found.getString("reason")).isEqualTo("Answered 200.");
        assertThat(found.getDouble("latencyMillis")).isPositive();
        assertThat(found.getDouble("uptimePercent")).isBetween(1.0, 99.0);
        var results = found.getJsonArray("results").stream()
                .map(JsonObject.class::cast)
                .toList();
        assertThat(results.get(0).getString("status")).isEqualTo("up");
        assertThat(results.get(0).getInteger("httpStatus")).isEqualTo(200);
        assertThat(results)
                .filteredOn(result -> result.getString("status").equals("down"))
                .first()
                .satisfies(result ->
                        assertThat(result.getString("reason")).isEqualTo("Nobody listens at 127.0.0.1:" + port + "."))
                .satisfies(
                        result -> assertThat(result.getValue("latencyMillis")).isNull());
    }

    private void awaitStatus(String id, String status) {
        Await.until(
                status,
                () -> service.get("/endpoints/" + id).json().getString("status").equals(status));
    }

    @Test
    void tellsEachChangeOfStatusToItsEventLog() {
        start(Map.of());
        var site = site(service.vertx(), 0);
        try (var events = service.stream("/events?after=0", Map.of())) {
            service.post("/endpoints", endpoint("Site", site.actualPort()));
            var up = new JsonObject(events.next().data()).getJsonObject("data");
            Await.await(site.close());
            var down = new JsonObject(events.next().data()).getJsonObject("data");

            assertThat(up.getString("from") + " to " + up.getString("to")).isEqualTo("unknown to up");
            assertThat(down.getString("from") + " to " + down.getString("to")).isEqualTo("up to down");
        }
    }

    @Test
    void listsEndpointsOldestFirstWithRecentResults() {
        start(Map.of());
        int port = site(service.vertx(), 0).actualPort();
        service.post("/endpoints", endpoint("First", port));
        service.post("/endpoints", endpoint("Second", port));

        Await.until(
                "a result of each",
                () -> endpoints(service.get("/endpoints")).stream()
                        .noneMatch(endpoint -> endpoint.getJsonArray("recent").isEmpty()));

        assertThat(endpoints(service.get("/endpoints")))
                .extracting(endpoint -> endpoint.getString("name"))
                .containsExactly("First", "Second");
    }

    @Test
    void refusesTheSameEndpointTwiceAndMoreThanAllowed() {
        start(Map.of("METRICSHUB_ENDPOINTS", "2"));
        service.post("/endpoints", endpoint("A", 1));

        assertProblem(service.post("/endpoints", endpoint("A", 1))).hasStatus(409);
        assertThat(service.post("/endpoints", endpoint("B", 1)).status()).isEqualTo(201);
        assertProblem(service.post("/endpoints", endpoint("C", 1)))
                .hasStatus(507)
                .hasDetailContaining("METRICSHUB_ENDPOINTS");
    }

    @Test
    void removesAnEndpointForGood() {
        start(Map.of());
        var id = service.post("/endpoints", endpoint("Site", 1)).json().getString("id");

        assertThat(service.delete("/endpoints/" + id).status()).isEqualTo(204);

        assertProblem(service.get("/endpoints/" + id)).hasStatus(404);
        assertThat(endpoints(service.get("/endpoints"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void seedsOnTheFirstStartAndLeavesRemovedOnesAway(TestDatabase database) {
        var environment = new TreeMap<>(database.environment());
        environment.put("METRICSHUB_SEED", "TaskFlow=http://127.0.0.1:1/health, FileVault=http://127.0.0.1:2/health");
        start(environment);
        var seeded = endpoints(service.get("/endpoints"));
        service.delete("/endpoints/" + seeded.get(0).getString("id"));

        service.restart();

        assertThat(seeded)
                .extracting(endpoint -> endpoint.getString("name") + " " + endpoint.getBoolean("seeded"))
                .containsExactly("TaskFlow true", "FileVault true");
        assertThat(endpoints(service.get("/endpoints")))
                .extracting(endpoint -> endpoint.getString("name"))
                .containsExactly("FileVault");
    }

    private static List<JsonObject> endpoints(Answer answer) {
        return answer.json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
