package io.quintet.taskflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.kit.config.Settings;
import io.quintet.testing.TestService;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** TaskFlow on a free port, on the 23rd of November 2026. */
public final class TestTaskflow {
    public static final String NOW = "2026-11-23T10:00:00Z";
    private static final Clock CLOCK = Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC);

    private TestTaskflow() {}

    public static TestService start(Map<String, String> environment) {
        return TestService.start(TestTaskflow::verticle, TaskflowVerticle::port, "taskflow", environment);
    }

    private static TaskflowVerticle verticle(Map<String, String> environment) {
        return new TaskflowVerticle(TaskflowConfig.from(Settings.of(environment)), CLOCK);
    }

    /** The first board with its tasks. */
    public static JsonObject board(TestService service) {
        var boards = service.get("/boards").json().getJsonArray("items");
        return service.get("/boards/" + boards.getJsonObject(0).getString("id")).json();
    }

    /** The id of a column of the first board, counted from 0. */
    public static String column(TestService service, int number) {
        return board(service).getJsonArray("columns").getJsonObject(number).getString("id");
    }

    /** The tasks of the first board in order. */
    public static List<String> titles(TestService service) {
        return board(service).getJsonArray("tasks").stream()
                .map(task -> ((JsonObject) task).getString("title"))
                .toList();
    }

    public static JsonObject addTask(TestService service, JsonObject task) {
        var answer = service.post("/tasks", task);
        assertThat(answer.status()).as("status of %s", answer).isEqualTo(201);
        return answer.json();
    }

    /** The new task's id. */
    public static String addTask(TestService service, String title) {
        return addTask(service, new JsonObject().put("title", title)).getString("id");
    }
}
