package io.quintet.taskflow.event;

import static io.quintet.taskflow.TestTaskflow.addTask;
import static io.quintet.taskflow.TestTaskflow.column;
import static io.quintet.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.events.Addresses;
import io.quintet.events.CreateTask;
import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.events.Link;
import io.quintet.kit.event.Bus;
import io.quintet.kit.failure.Failure;
import io.quintet.taskflow.TestTaskflow;
import io.quintet.testing.TestService;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TaskListenerTest {
    private static TestService service;
    private static String late;

    @BeforeAll
    static void start() {
        service = TestTaskflow.start(Map.of());
        late = addTask(
                        service,
                        new JsonObject()
                                .put("title", "Pay the rent")
                                .put("due", "2026-11-20")
                                .put("priority", "high")
                                .put("labels", new JsonArray().add("Money")))
                .getString("id");
        addTask(service, new JsonObject().put("title", "Rest").put("due", "2026-11-24"));
        addTask(
                service,
                new JsonObject().put("title", "Old").put("due", "2026-11-01").put("columnId", column(service, 2)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void saysWhatIsOverdue() {
        var found = find("", Map.of("due", "overdue"), 10);

        assertThat(found)
                .isEqualTo(new Found(
                        List.of(new FoundItem(
                                late,
                                "task",
                                "Pay the rent",
                                "To do on My board, high priority, due 2026-11-20, overdue",
                                "/taskflow?task=" + late)),
                        1));
    }

    @Test
    void makesACardWithItsEvidence() {
        var wish = new CreateTask(
                "Look at 12 bad rows",
                "Found while profiling.",
                List.of("data"),
                List.of(new Link("sales.csv", "/datapulse?dataset=7")));

        var facts = await(new Bus(service.vertx()).ask(CreateTask.ADDRESS, wish, Facts.class));

        assertThat(facts.title()).isEqualTo("Look at 12 bad rows");
        assertThat(facts.summary()).isEqualTo("To do on My board, normal priority");
        assertThat(facts.facts())
                .contains(
                        new Fact("Link", "sales.csv (/datapulse?dataset=7)"),
                        new Fact("Labels", "data"),
                        new Fact("Description", "Found while profiling."));
        var task = service.get("/tasks/" + facts.link().replace("/taskflow?task=", ""))
                .json();
        assertThat(task.getJsonArray("links"))
                .containsExactly(new JsonObject().put("title", "sales.csv").put("href", "/datapulse?dataset=7"));
        service.delete("/tasks/" + task.getString("id"));
    }

    @Test
    void refusesACardThatNobodyCouldRead() {
        var bus = new Bus(service.vertx());
        var untitled = new CreateTask(" ", "", List.of(), List.of());
        var harmful = new CreateTask("t", "", List.of(), List.of(new Link("x", "javascript:alert(1)")));

        assertThatThrownBy(() -> await(bus.ask(CreateTask.ADDRESS, untitled, Facts.class)))
                .isInstanceOf(Failure.class)
                .hasMessage("A task needs a title.");
        assertThatThrownBy(() -> await(bus.ask(CreateTask.ADDRESS, harmful, Facts.class)))
                .hasMessageStartingWith("A link goes to a path");
    }

    @Test
    void findsByEveryFilterAndByText() {
        assertThat(titles("", Map.of("due", "week"))).containsExactly("Rest");
        assertThat(titles("", Map.of("due", "today"))).isEmpty();
        assertThat(titles("", Map.of("priority", "HIGH"))).containsExactly("Pay the rent");
        assertThat(titles("", Map.of("label", "money"))).containsExactly("Pay the rent");
        assertThat(titles("", Map.of("column", "TO DO"))).containsExactly("Rest", "Pay the rent");
        assertThat(titles("", Map.of("board", "my board"))).hasSize(3);
        assertThat(titles("", Map.of("text", "rent"))).containsExactly("Pay the rent");
        assertThat(titles("REST", Map.of())).containsExactly("Rest");
        assertThat(titles("rest", Map.of("column", "Done"))).isEmpty();
    }

    @Test
    void countsMoreThanItShows() {
        var found = find("", Map.of(), 1);

        assertThat(found.items()).hasSize(1);
        assertThat(found.total()).isEqualTo(3);
    }

    @Test
    void saysWhichFiltersAndColumnsThereAre() {
        assertThatThrownBy(() -> find("", Map.of("colour", "red"), 10))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("due, priority, label");
        assertThatThrownBy(() -> find("", Map.of("column", "Later"), 10))
                .hasMessage("There is no column \"Later\", only To do, Doing, Done.");
        assertThatThrownBy(() -> find("", Map.of("board", "Later"), 10)).hasMessage("There is no board \"Later\".");
        assertThatThrownBy(() -> find("", Map.of("due", "soon"), 10)).hasMessageContaining("overdue, today or week");
    }

    @Test
    void tellsTheFactsOfATask() {
        var facts = await(bus().ask(Addresses.get("taskflow"), new Get(late), Facts.class));

        assertThat(facts.title()).isEqualTo("Pay the rent");
        assertThat(facts.link()).isEqualTo("/taskflow?task=" + late);
        assertThat(facts.facts())
                .contains(
                        new Fact("Column", "To do"),
                        new Fact("Priority", "high"),
                        new Fact("Due", "2026-11-20"),
                        new Fact("Overdue", "yes"),
                        new Fact("Labels", "Money"),
                        new Fact("Description", "none"));
    }

    @Test
    void knowsNoOtherTask() {
        assertThatThrownBy(() -> await(bus().ask(Addresses.get("taskflow"), new Get("none"), Facts.class)))
                .isInstanceOf(Failure.class)
                .hasMessage("There is no task with the id none.");
    }

    private static List<String> titles(String text, Map<String, String> filter) {
        return find(text, filter, 10).items().stream().map(FoundItem::title).toList();
    }

    private static Found find(String text, Map<String, String> filter, int limit) {
        return await(bus().ask(Addresses.find("taskflow"), new Find(text, filter, limit), Found.class));
    }

    private static Bus bus() {
        return new Bus(service.vertx());
    }
}
