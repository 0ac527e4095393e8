package io.quintet.taskflow.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.quintet.events.TaskChanged;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskServiceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T23:59:59Z"), ZoneOffset.UTC);

    private final MemoryTaskStore store = new MemoryTaskStore();
    private final AtomicInteger made = new AtomicInteger();
    private final TaskService tasks = new TaskService(
            store, () -> Future.succeededFuture(7L), () -> "%04d".formatted(made.incrementAndGet()), CLOCK);
    private Board board;
    private String toDo;
    private String done;

    @BeforeEach
    void prepare() {
        tasks.prepare().result();
        board = tasks.boards().result().items().get(0);
        toDo = board.columns().get(0).id();
        done = board.columns().get(2).id();
    }

    @Test
    void startsWithOneBoardOfThreeColumns() {
        tasks.prepare().result();

        assertThat(tasks.boards().result().items()).hasSize(1);
        assertThat(board.name()).isEqualTo("My board");
        assertThat(board.columns()).extracting(Column::name).containsExactly("To do", "Doing", "Done");
        assertThat(board.columns()).extracting(Column::done).containsExactly(false, false, true);
    }

    @Test
    void addsATaskAtTheFootOfTheFirstColumn() {
        create("a");
        var task = create("b");

        assertThat(store.titles(toDo)).containsExactly("a", "b");
        assertThat(task.version()).isEqualTo(1);
        assertThat(task.createdAt()).isEqualTo(CLOCK.instant());
        assertThat(store.told).contains(new TaskChanged("created", task.id(), "My board", "b", "To do"));
    }

    @Test
    void refusesAColumnThatDoesNotExist() {
        assertFailure(tasks.create(TaskDetails.titled("a"), "nowhere"), Failure.Kind.NOT_FOUND, "nowhere");
        assertFailure(move(create("a"), Target.foot("nowhere")), Failure.Kind.NOT_FOUND, "nowhere");
    }

    @Test
    void movesBeforeAndAfterATaskAndToTheFoot() {
        var a = create("a");
        var b = create("b");
        var c = create("c");

        assertThat(move(c, Target.before(toDo, a.id())).result().version()).isEqualTo(2);
        assertThat(store.titles(toDo)).containsExactly("c", "a", "b");
        move(c, Target.after(toDo, a.id())).result();
        assertThat(store.titles(toDo)).containsExactly("a", "c", "b");
        move(b, Target.foot(done)).result();
        move(a, Target.foot(toDo)).result();
        assertThat(store.titles(toDo)).containsExactly("c", "a");
        assertThat(store.titles(done)).containsExactly("b");
        assertThat(store.told).contains(new TaskChanged("moved", b.id(), "My board", "b", "Done"));
    }

    @Test
    void refusesANeighbourThatIsElsewhereOrTheTaskItself() {
        var a = create("a");
        var b = create("b");

        assertFailure(move(b, Target.before(done, a.id())), Failure.Kind.INVALID, "is not in that column");
        assertFailure(move(b, Target.after(toDo, "nobody")), Failure.Kind.INVALID, "nobody is not in that column");
        assertFailure(move(b, Target.after(toDo, b.id())), Failure.Kind.INVALID, "its own neighbour");
        assertThat(store.titles(toDo)).containsExactly("a", "b");
    }

    @Test
    void renumbersAColumnWhenAGapIsUsedUp() {
        var first = create("first");
        create("last");
        for (int i = 0; i < 50; i++) {
            var task = create("t" + i);
            move(task, Target.after(toDo, first.id())).result();
        }

        assertThat(store.renumbered).isPositive();
        assertThat(store.titles(toDo)).startsWith("first", "t49", "t48", "t47").endsWith("t0", "last");
    }

    @Test
    void editsOnlyWhatChangesAndTellsOnlyThen() {
        var task = create("a");

        var same = tasks.edit(task.id(), Expected.ANY, details -> details).result();
        var edited = tasks.edit(task.id(), Expected.ANY, details -> TaskDetails.titled("b"))
                .result();

        assertThat(same).isEqualTo(task);
        assertThat(edited.version()).isEqualTo(2);
        assertThat(store.told).extracting(TaskChanged::change).containsExactly("created", "edited");
    }

    @Test
    void refusesAStaleChangeAndShowsTheTaskAsItIs() {
        var task = create("a");
        var edited = tasks.edit(task.id(), seen("1"), details -> TaskDetails.titled("b"))
                .result();

        for (var stale : List.of(
                tasks.edit(task.id(), seen("1"), details -> TaskDetails.titled("c")),
                tasks.move(task.id(), seen("1"), Target.foot(done)),
                tasks.remove(task.id(), seen("")))) {
            assertFailure(stale, Failure.Kind.STALE, "version 2")
                    .extracting(Failure::present)
                    .isEqualTo(Optional.of(edited));
        }
        assertThat(tasks.remove(task.id(), seen("2")).succeeded()).isTrue();
    }

    @Test
    void removesATask() {
        var task = create("a");

        tasks.remove(task.id(), Expected.ANY).result();

        assertFailure(tasks.find(task.id()), Failure.Kind.NOT_FOUND, task.id());
        assertFailure(tasks.remove(task.id(), Expected.ANY), Failure.Kind.NOT_FOUND, task.id());
        assertThat(store.told).contains(new TaskChanged("removed", task.id(), "My board", "a", "To do"));
    }

    @Test
    void callsAnOpenTaskOverdueFromTheDayAfterItsDueDate() {
        var lane = new Boards(List.of(board)).lane(toDo);
        var finished = new Boards(List.of(board)).lane(done);

        assertThat(tasks.isOverdue(due("2026-11-22"), lane)).isTrue();
        assertThat(tasks.isOverdue(due("2026-11-23"), lane)).isFalse();
        assertThat(tasks.isOverdue(due("2026-11-22"), finished)).isFalse();
        assertThat(tasks.isOverdue(create("never"), lane)).isFalse();
    }

    @Test
    void cutsAListIntoPages() {
        create("a");
        create("b");
        create("c");

        var first = tasks.list(TaskFilter.ALL, PageStart.TOP, 2).result();
        var second = tasks.list(TaskFilter.ALL, first.next().orElseThrow(), 2).result();

        assertThat(first.items()).extracting(task -> task.details().title()).containsExactly("c", "b");
        assertThat(second.items()).extracting(task -> task.details().title()).containsExactly("a");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void showsABoardWithTheSequenceToFollow() {
        var task = create("a");

        assertThat(tasks.findBoard(board.id()).result()).isEqualTo(new BoardDetail(board, List.of(task), 7));
        assertFailure(tasks.findBoard("none"), Failure.Kind.NOT_FOUND, "none");
    }

    private Task create(String title) {
        return tasks.create(TaskDetails.titled(title), "").result();
    }

    private Task due(String date) {
        var details = new TaskDetails("t", "", Priority.LOW, Optional.of(LocalDate.parse(date)), List.of(), List.of());
        return tasks.create(details, "").result();
    }

    private Future<Task> move(Task task, Target target) {
        return tasks.move(task.id(), Expected.ANY, target);
    }

    private static Expected seen(String version) {
        return new Expected(Optional.of(version));
    }

    private static ObjectAssert<Failure> assertFailure(Future<?> future, Failure.Kind kind, String part) {
        assertThat(future.failed()).isTrue();
        var failure = assertThat(future.cause()).hasMessageContaining(part).asInstanceOf(type(Failure.class));
        failure.extracting(Failure::kind).isEqualTo(kind);
        return failure;
    }
}
