package io.quintet.taskflow.domain;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where boards and tasks are kept. */
public interface TaskStore {
    Future<Boards> boards();

    Future<Optional<Task>> find(String id);

    /** Every task on a board: in order of column, then of rank. */
    Future<List<Task>> onBoard(String boardId);

    /** Tasks from a start on, newest first. */
    Future<List<Task>> list(TaskFilter filter, LocalDate today, PageStart start, int limit);

    Future<Long> count(TaskFilter filter, LocalDate today);

    /** Runs a change: all of it or nothing, and never two at a time. */
    <T> Future<T> change(Function<Changes, Future<T>> change);
}
