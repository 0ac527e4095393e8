package io.quintet.metricshub.api;

import static io.quintet.metricshub.TestMetricshub.endpoint;
import static io.quintet.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.events.TaskChanged;
import io.quintet.metricshub.TestMetricshub;
import io.quintet.testing.Await;
import io.quintet.testing.TestService;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ribbon over HTTP, fed by MetricsHub itself and by a stand-in for TaskFlow. */
class ActivityApiTest {
    private TestService service;
    private StandInLog taskflow;

    @BeforeEach
    void start() {
        service = TestMetricshub.start(Map.of());
        taskflow = StandInLog.of("taskflow", service.vertx());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void bringsTheEntriesOfOtherAppsAsTheyCome() {
        try (var stream = service.stream("/activity?after=0", Map.of())) {
            taskflow.append(task("t1", "Write report"));

            var event = stream.next();
            var activity = new JsonObject(event.data());

            assertThat(event.event()).isEqualTo("activity");
            assertThat(event.id()).isEqualTo("1");
            assertThat(activity.getLong("id")).isEqualTo(1);
            assertThat(activity.getString("app")).isEqualTo("taskflow");
            assertThat(activity.getLong("sequence")).isEqualTo(1);
            assertThat(activity.getString("title")).isEqualTo("Task “Write report” moved to Doing");
            assertThat(activity.getString("link")).isEqualTo("/taskflow?task=t1");
            assertThat(activity.getJsonObject("data").getString("column")).isEqualTo("Doing");
        }
    }

    @Test
    void bringsItsOwnEntriesToo() {
        try (var stream = service.stream("/activity", Map.of())) {
            service.post("/endpoints", endpoint("Site", 1));

            var activity = new JsonObject(stream.next().data());

            assertThat(activity.getString("app")).isEqualTo("metricshub");
            assertThat(activity.getString("title")).isEqualTo("Check “Site” is down: Nobody listens at 127.0.0.1:1.");
        }
    }

    @Test
    void replaysFromWhereAReaderStopped() {
        taskflow.append(task("t1", "One"));
        taskflow.append(task("t2", "Two"));
        taskflow.append(task("t3", "Three"));
        awaitRibbon(3);

        try (var stream = service.stream("/activity?after=0", Map.of("Last-Event-ID", "1"))) {
            assertThat(stream.next().id()).isEqualTo("2");
            assertThat(stream.next().id()).isEqualTo("3");
        }
    }

    @Test
    void catchesUpWithWhatHappenedWhileItWasAway() {
        taskflow.append(task("t1", "One"));
        awaitRibbon(1);
        taskflow.loseAnnouncements();
        taskflow.append(task("t2", "Two"));

        service.restart();

        awaitRibbon(2);
        assertThat(titles(service.get("/activity/recent").json()))
                .containsExactly("Task “Two” moved to Doing", "Task “One” moved to Doing");
    }

    @Test
    void listsTheNewestFirstInPages() {
        taskflow.append(task("t1", "One"));
        taskflow.append(task("t2", "Two"));
        taskflow.append(task("t3", "Three"));
        awaitRibbon(3);

        var first = service.get("/activity/recent?limit=2").json();
        var second = service.get("/activity/recent?limit=2&cursor=" + first.getString("next"))
                .json();

        assertThat(titles(first)).containsExactly("Task “Three” moved to Doing", "Task “Two” moved to Doing");
        assertThat(titles(second)).containsExactly("Task “One” moved to Doing");
        assertThat(second.getValue("next")).isNull();
        assertThat(titles(service.get("/activity/recent?app=datapulse").json())).isEmpty();
    }

    @Test
    void refusesPagesAndAppsThatThereAreNot() {
        assertProblem(service.get("/activity/recent?cursor=abc")).hasStatus(400).hasPointer("query/cursor");
        assertProblem(service.get("/activity/recent?app=other")).hasStatus(400);
        assertProblem(service.get("/activity/recent?limit=501")).hasStatus(400);
    }

    @Test
    void refusesToFollowFromWhatIsNoId() {
        assertProblem(service.get("/activity?after=abc")).hasStatus(400);
        assertProblem(service.get("/activity", Map.of("Last-Event-ID", "abc"))).hasStatus(400);
    }

    private void awaitRibbon(int entries) {
        Await.until(
                entries + " entries",
                () -> service.get("/activity/recent")
                                .json()
                                .getJsonArray("items")
                                .size()
                        == entries);
    }

    private static List<String> titles(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("title"))
                .toList();
    }

    private static TaskChanged task(String id, String title) {
        return new TaskChanged("moved", id, "Board", title, "Doing");
    }
}
