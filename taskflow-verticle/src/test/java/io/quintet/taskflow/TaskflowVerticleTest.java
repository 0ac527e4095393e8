package io.quintet.taskflow;

import static io.quintet.taskflow.TestTaskflow.addTask;
import static io.quintet.taskflow.TestTaskflow.board;
import static io.quintet.taskflow.TestTaskflow.column;
import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.testing.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskflowVerticleTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsEverythingOverARestart(TestDatabase database) {
        try (var service = TestTaskflow.start(database.environment())) {
            var id = addTask(service, "a");
            addTask(service, "b");
            service.post("/tasks/" + id + "/move", Map.of("columnId", column(service, 1)));
            var before = board(service);

            service.restart();

            assertThat(before.getJsonArray("tasks")).hasSize(2);
            assertThat(board(service)).isEqualTo(before);
            assertThat(service.get("/boards").json().getJsonArray("items")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsAMoveToASecondReaderWhoCanResume(TestDatabase database) {
        try (var service = TestTaskflow.start(database.environment());
                var reader = service.stream("/events", Map.of())) {
            var id = addTask(service, "a");
            service.post("/tasks/" + id + "/move", Map.of("columnId", column(service, 1)));
            service.patch("/tasks/" + id, Map.of("title", "b"));

            var created = reader.next();
            var moved = reader.next();

            assertThat(created.event()).isEqualTo("taskflow.task.changed");
            assertThat(moved.json().getLong("sequence")).isEqualTo(Long.parseLong(moved.id()));
            assertThat(moved.json().getJsonObject("data"))
                    .isEqualTo(new JsonObject()
                            .put("change", "moved")
                            .put("id", id)
                            .put("board", "My board")
                            .put("title", "a")
                            .put("column", "Doing"));
            try (var resumed = service.stream("/events", Map.of("Last-Event-ID", created.id()))) {
                assertThat(resumed.next()).isEqualTo(moved);
                assertThat(resumed.next().json().getJsonObject("data").getString("change"))
                        .isEqualTo("edited");
            }
        }
    }

    @Test
    void refusesToResumeAfterWhatIsNoSequence() {
        try (var service = TestTaskflow.start(Map.of())) {
            assertProblem(service.get("/events?after=x")).hasStatus(400);
        }
    }

    @Test
    void tellsItsLimitsAndItsHealth() {
        try (var service = TestTaskflow.start(Map.of())) {
            assertThat(service.get("/limits").json().getJsonArray("items"))
                    .extracting(limit -> ((JsonObject) limit).getString("name"))
                    .containsExactly("title", "description", "labels", "label", "links", "page", "events retention");
            assertThat(service.get("/health").json().getString("status")).isEqualTo("UP");
            assertThat(service.get("/health/ready").status()).isEqualTo(200);
            assertThat(service.get("/api/taskflow/health").json().getString("app"))
                    .isEqualTo("taskflow");
            assertThat(service.get("/openapi.json").json().getString("openapi")).isEqualTo("3.1.0");
            assertProblem(service.get("/nothing")).hasStatus(404);
        }
    }

    @Test
    void namesAWrongSettingAndDoesNotStart() {
        assertThatThrownBy(() -> TestTaskflow.start(Map.of("PORT", "eighty")))
                .hasMessageContaining("PORT is \"eighty\"");
    }
}
