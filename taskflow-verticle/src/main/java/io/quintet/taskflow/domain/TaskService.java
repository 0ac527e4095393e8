package io.quintet.taskflow.domain;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Boards and their tasks: each change is checked, kept and told as one. */
public final class TaskService {
    private final TaskStore store;
    private final Supplier<Future<Long>> lastSequence;
    private final Supplier<String> ids;
    private final Clock clock;

    /** @param lastSequence reads the newest sequence of the event log */
    public TaskService(TaskStore store, Supplier<Future<Long>> lastSequence, Supplier<String> ids, Clock clock) {
        this.store = store;
        this.lastSequence = lastSequence;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the first board when there is none. */
    public Future<Void> prepare() {
        return store.change(changes -> changes.boards().compose(boards -> firstBoard(changes, boards)));
    }

    private Future<Void> firstBoard(Changes changes, Boards boards) {
        return boards.items().isEmpty()
                ? changes.addBoard(new Board(ids.get(), "My board", firstColumns()), now())
                : Future.succeededFuture();
    }

    private List<Column> firstColumns() {
        return List.of(
                new Column(ids.get(), "To do", false),
                new Column(ids.get(), "Doing", false),
                new Column(ids.get(), "Done", true));
    }

    public Future<Boards> boards() {
        return store.boards();
    }

    /** The sequence is read before the tasks: an entry that the tasks show already may follow it, but none is missed. */
    public Future<BoardDetail> findBoard(String id) {
        return lastSequence.get().compose(sequence -> findBoard(id, sequence));
    }

    private Future<BoardDetail> findBoard(String id, long sequence) {
        var board = store.boards().map(boards -> boards.board(id));
        var tasks = store.onBoard(id);
        return Future.all(board, tasks).map(read -> new BoardDetail(board.result(), tasks.result(), sequence));
    }

    public Future<TaskPage> list(TaskFilter filter, PageStart start, int limit) {
        return store.list(filter, today(), start, limit + 1).map(read -> TaskPage.of(read, limit));
    }

    public Future<Long> count(TaskFilter filter) {
        return store.count(filter, today());
    }

    public Future<Task> find(String id) {
        return store.find(id).map(found -> found.orElseThrow(() -> noTask(id)));
    }

    /** @param columnId empty for the first column of the first board */
    public Future<Task> create(TaskDetails details, String columnId) {
        return change(change -> change.create(ids.get(), details, columnId));
    }

    public Future<Task> edit(String id, Expected expected, UnaryOperator<TaskDetails> edit) {
        return change(change -> change.edit(id, expected, edit));
    }

    public Future<Task> move(String id, Expected expected, Target target) {
        return change(change -> change.move(id, expected, target));
    }

    public Future<Void> remove(String id, Expected expected) {
        return change(change -> change.remove(id, expected));
    }

    /** Whether a task should have been done before today. */
    public boolean isOverdue(Task task, Lane lane) {
        return !lane.column().done()
                && task.details().due().filter(due -> due.isBefore(today())).isPresent();
    }

    static Failure noTask(String id) {
        return Failure.notFound("There is no task with the id " + id + ".");
    }

    private <T> Future<T> change(Function<TaskChange, Future<T>> work) {
        return store.change(changes -> changes.boards()
                .map(boards -> new TaskChange(changes, boards, now()))
                .compose(work));
    }

    /** In milliseconds, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
