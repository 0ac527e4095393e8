package io.quintet.metricshub.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.metricshub.TestMetricshub;
import io.quintet.testing.Await;
import io.quintet.testing.TestService;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The system's figures over HTTP. */
class SystemApiTest {
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestMetricshub.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void readsEachPartWithItsScope() {
        var sample = service.get("/system").json();

        assertThat(sample.getLong("sequence")).isPositive();
        assertThat(sample.getInstant("at")).isNotNull();
        assertThat(sample.getJsonObject("host").getString("scope")).isEqualTo("host");
        assertThat(sample.getJsonObject("task").getString("scope")).isEqualTo("task");
        assertThat(sample.getJsonObject("jvm").getString("scope")).isEqualTo("process");
        assertThat(sample.getJsonObject("jvm").getLong("heapMax"))
                .isEqualTo(Runtime.getRuntime().maxMemory());
    }

    @Test
    void aFigureThatIsMissingIsNullAndNotLeftOut() {
        var task = service.get("/system").json().getJsonObject("task");

        assertThat(task.fieldNames()).contains("source", "path", "cpu", "memory", "pids", "ecs");
        assertThat(task.getValue("ecs")).isNull();
        assertThat(task.getJsonObject("cpu").fieldNames())
                .containsExactlyInAnyOrder("limitCores", "limitFrom", "usedCores", "percent", "throttledPercent");
        assertThat(task.getJsonObject("memory").fieldNames())
                .containsExactlyInAnyOrder("limit", "limitFrom", "used", "percent");
    }

    @Test
    void measuresCpuOverAnIntervalOnceThereIsOne() {
        Await.until(() -> cpu().getDouble("percent") != null);

        assertThat(cpu().getDouble("percent")).isBetween(0.0, 100.0);
        assertThat(cpu().getJsonArray("cores")).hasSize(Runtime.getRuntime().availableProcessors());
        assertThat(service.get("/system").json().getDouble("intervalSeconds")).isPositive();
    }

    private static JsonObject cpu() {
        return service.get("/system").json().getJsonObject("host").getJsonObject("cpu");
    }

    @Test
    void refusesAParameterThatItDoesNotKnow() {
        assertProblem(service.get("/system?fresh=true")).hasStatus(400);
    }

    @Test
    void streamsOneSampleEachSecondTheNewestAtOnce() {
        try (var stream = service.stream("/system/stream", Map.of())) {
            var first = stream.next();
            var second = stream.next();
            var third = stream.next();

            assertThat(first.event()).isEqualTo("sample");
            assertThat(Long.parseLong(second.id())).isEqualTo(Long.parseLong(first.id()) + 1);
            assertThat(Long.parseLong(third.id())).isEqualTo(Long.parseLong(first.id()) + 2);
            var sample = new JsonObject(third.data());
            assertThat(sample.getLong("sequence")).isEqualTo(Long.parseLong(third.id()));
            assertThat(sample.getDouble("intervalSeconds")).isBetween(0.3, 3.0);
        }
    }

    @Test
    void allReadersSeeTheSameSamples() {
        try (var one = service.stream("/system/stream", Map.of());
                var other = service.stream("/system/stream", Map.of())) {
            one.next();
            other.next();
            var sample = one.next();
            var same = other.next();

            assertThat(same).isEqualTo(sample);
        }
    }

    @Test
    void refusesAStreamWithAParameterThatItDoesNotKnow() {
        assertProblem(service.get("/system/stream?every=1")).hasStatus(400);
    }

    @Test
    void historyHoldsWhatTheStreamShowed() {
        JsonObject shown;
        try (var stream = service.stream("/system/stream", Map.of())) {
            stream.next();
            shown = new JsonObject(stream.next().data());
        }

        var points = service.get("/system/history?minutes=1").json();

        var point = point(points.getJsonArray("items"), shown.getLong("sequence"));
        assertThat(point.getValue("at")).isEqualTo(shown.getValue("at"));
        assertThat(point.getDouble("cpuPercent"))
                .isEqualTo(shown.getJsonObject("host").getJsonObject("cpu").getDouble("percent"));
        assertThat(points.getValue("next")).isNull();
    }

    private static JsonObject point(JsonArray points, long sequence) {
        return points.stream()
                .map(JsonObject.class::cast)
                .filter(point -> point.getLong("sequence") == sequence)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesMoreHistoryThanThereIs() {
        assertProblem(service.get("/system/history?minutes=16")).hasStatus(400);
    }

    @Test
    void listsItsLimits() {
        assertThat(service.get("/limits").json().getJsonArray("items").stream()
                        .map(limit -> ((JsonObject) limit).getString("setting")))
                .contains("METRICSHUB_ENDPOINTS", "METRICSHUB_CHECKS_PARALLEL", "METRICSHUB_ACTIVITY_KEPT");
    }
}
