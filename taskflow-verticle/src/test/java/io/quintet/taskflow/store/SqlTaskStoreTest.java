package io.quintet.taskflow.store;

import static io.quintet.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.events.TaskChanged;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.failure.Failure;
import io.quintet.taskflow.domain.Board;
import io.quintet.taskflow.domain.Changes;
import io.quintet.taskflow.domain.Column;
import io.quintet.taskflow.domain.Due;
import io.quintet.taskflow.domain.PageStart;
import io.quintet.taskflow.domain.Place;
import io.quintet.taskflow.domain.Priority;
import io.quintet.taskflow.domain.Task;
import io.quintet.taskflow.domain.TaskDetails;
import io.quintet.taskflow.domain.TaskFilter;
import io.quintet.taskflow.domain.TaskLink;
import io.quintet.testing.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlTaskStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Board BOARD =
            new Board("b1", "Board", List.of(new Column("todo", "To do", false), new Column("done", "Done", true)));

    private final Vertx vertx = Vertx.vertx();
    private ServiceKit kit;
    private SqlTaskStore store;

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsEverythingOfATask(TestDatabase database) {
        open(database);
        var details = new TaskDetails(
                "Überweisung",
                "two\nlines",
                Priority.URGENT,
                Optional.of(TODAY),
                List.of("Büro", "a \"b\""),
                List.of(new TaskLink("Rechnung", "/filevault?document=1")));
        var task = new Task("t1", new Place("b1", "todo", -5), details, 3, NOW, NOW.plusMillis(1));

        change(changes -> changes.add(task));

        assertThat(await(store.find("t1"))).contains(task);
        assertThat(await(store.find("t2"))).isEmpty();
        assertThat(await(store.boards()).items()).containsExactly(BOARD);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void updatesAndRemovesATaskWithItsLabels(TestDatabase database) {
        open(database);
        var task = task("t1", "todo", 1, labelled("old"));
        change(changes -> changes.add(task));

        change(changes -> changes.update(task, task.withDetails(labelled("new", "newer"), NOW)));

        assertThat(ids(TaskFilter.ALL.withLabel("NEW"))).containsExactly("t1");
        assertThat(ids(TaskFilter.ALL.withLabel("old"))).isEmpty();
        change(changes -> changes.remove("t1"));
        assertThat(await(store.find("t1"))).isEmpty();
        assertThat(ids(TaskFilter.ALL.withLabel("new"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void ordersABoardByColumnAndThenByRank(TestDatabase database) {
        open(database);
        add("a", "done", 1, "a");
        add("b", "todo", 7, "b");
        add("c", "todo", -7, "c");

        assertThat(await(store.onBoard("b1"))).extracting(Task::id).containsExactly("c", "b", "a");
        assertThat(await(store.onBoard("b2"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTextInAnyCaseAndTakesWildcardsLiterally(TestDatabase database) {
        open(database);
        add("a", "todo", 1, "ÄRGER mit 100% Rabatt");
        add("b", "todo", 2, "100 Rabatte");

        assertThat(ids(TaskFilter.ALL.withText("ärger"))).containsExactly("a");
        assertThat(ids(TaskFilter.ALL.withText("100%"))).containsExactly("a");
        assertThat(ids(TaskFilter.ALL.withText("rabatt"))).containsExactly("b", "a");
        assertThat(ids(TaskFilter.ALL.withText("_"))).isEmpty();
        assertThat(ids(TaskFilter.ALL.withText("!"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void combinesFilters(TestDatabase database) {
        open(database);
        change(changes -> changes.add(task("a", "todo", 1, details(Priority.HIGH, "2026-11-22"))));
        change(changes -> changes.add(task("b", "todo", 2, details(Priority.LOW, "2026-11-23"))));
        change(changes -> changes.add(task("c", "todo", 3, details(Priority.LOW, "2026-11-30"))));
        change(changes -> changes.add(task("d", "todo", 4, details(Priority.LOW, "2026-12-01"))));
        change(changes -> changes.add(task("e", "done", 1, details(Priority.HIGH, "2026-11-22"))));
        add("f", "todo", 5, "without a date");

        assertThat(ids(TaskFilter.ALL.due(Due.OVERDUE))).containsExactly("a");
        assertThat(ids(TaskFilter.ALL.due(Due.TODAY))).containsExactly("b");
        assertThat(ids(TaskFilter.ALL.due(Due.WEEK))).containsExactly("c", "b");
        assertThat(ids(TaskFilter.ALL.withPriority(Priority.HIGH))).containsExactly("e", "a");
        assertThat(ids(TaskFilter.ALL.withPriority(Priority.LOW).due(Due.TODAY)))
                .containsExactly("b");
        assertThat(ids(TaskFilter.ALL.inColumns(Set.of("done", "nowhere")))).containsExactly("e");
        assertThat(ids(TaskFilter.ALL.onBoard("b1"))).hasSize(6);
        assertThat(ids(TaskFilter.ALL.onBoard("b2"))).isEmpty();
        assertThat(await(store.count(TaskFilter.ALL.due(Due.WEEK), TODAY))).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnBelowATaskThatIsAsOld(TestDatabase database) {
        open(database);
        for (var id : List.of("a", "b", "c")) {
            add(id, "todo", 1, id);
        }

        var rest = await(store.list(TaskFilter.ALL, TODAY, new PageStart(NOW, "c"), 1));

        assertThat(rest).extracting(Task::id).containsExactly("b");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsRanksAndRenumbersOneColumn(TestDatabase database) {
        open(database);
        add("a", "todo", -9, "a");
        add("b", "todo", 3, "b");
        add("c", "todo", 4, "c");
        add("d", "done", 5, "d");

        assertThat(rank(changes -> changes.rankOf("todo", "b"))).contains(3L);
        assertThat(rank(changes -> changes.rankOf("todo", "d"))).isEmpty();
        assertThat(rank(changes -> changes.rankBefore("todo", 4, "b"))).contains(-9L);
        assertThat(rank(changes -> changes.rankBefore("todo", Long.MAX_VALUE, "")))
                .contains(4L);
        assertThat(rank(changes -> changes.rankAfter("todo", 4, ""))).isEmpty();
        change(changes -> changes.renumber("todo", 100));
        assertThat(await(store.onBoard("b1")))
                .extracting(task -> task.place().rank())
                .containsExactly(100L, 200L, 300L, 5L);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesAFailedChangeBackAndTellsNobody(TestDatabase database) {
        open(database);
        var task = task("t1", "todo", 1, TaskDetails.titled("t"));

        assertThatThrownBy(() -> change(changes -> changes.add(task)
                        .compose(added -> changes.append(new TaskChanged("created", "t1", "Board", "t", "To do")))
                        .compose(told -> Failure.conflict("no").<Void>future())))
                .isInstanceOf(Failure.class)
                .hasMessage("no");

        assertThat(await(store.find("t1"))).isEmpty();
        assertThat(await(kit.log().lastSequence())).isZero();
    }

    private void open(TestDatabase database) {
        var config = ServiceConfig.from("taskflow", Settings.of(database.environment()));
        kit = await(ServiceKit.open(vertx, config));
        store = new SqlTaskStore(kit.store());
        change(changes -> changes.addBoard(BOARD, NOW));
    }

    private <T> T change(Function<Changes, Future<T>> change) {
        return await(store.change(change));
    }

    private Optional<Long> rank(Function<Changes, Future<Optional<Long>>> read) {
        return change(read);
    }

    private void add(String id, String column, long rank, String title) {
        change(changes -> changes.add(task(id, column, rank, TaskDetails.titled(title))));
    }

    private List<String> ids(TaskFilter filter) {
        return await(store.list(filter, TODAY, PageStart.TOP, 100)).stream()
                .map(Task::id)
                .toList();
    }

    private static Task task(String id, String column, long rank, TaskDetails details) {
        return Task.create(id, new Place("b1", column, rank), details, NOW);
    }

    private static TaskDetails labelled(String... labels) {
        return new TaskDetails("t", "", Priority.NORMAL, Optional.empty(), List.of(labels), List.of());
    }

    private static TaskDetails details(Priority priority, String due) {
        return new TaskDetails("t", "", priority, Optional.of(LocalDate.parse(due)), List.of(), List.of());
    }
}
