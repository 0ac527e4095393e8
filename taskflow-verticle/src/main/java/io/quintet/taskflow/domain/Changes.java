package io.quintet.taskflow.domain;

import io.quintet.events.TaskChanged;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** What one change reads and writes; nobody else writes meanwhile. */
public interface Changes {
    Future<Boards> boards();

    Future<Void> addBoard(Board board, Instant now);

    Future<Optional<Task>> find(String id);

    Future<Void> add(Task task);

    Future<Void> update(Task present, Task changed);

    Future<Void> remove(String id);

    /** The rank of a task, if it is in this column. */
    Future<Optional<Long>> rankOf(String columnId, String taskId);

    /** The largest rank below this one in a column, not counting one task. */
    Future<Optional<Long>> rankBefore(String columnId, long rank, String except);

    /** The smallest rank above this one in a column, not counting one task. */
    Future<Optional<Long>> rankAfter(String columnId, long rank, String except);

    /** Ranks the tasks of a column anew in their order: {@code step}, {@code 2 * step}, and so on. */
    Future<Void> renumber(String columnId, long step);

    /** Tells others, once the change is kept. */
    Future<Void> append(TaskChanged event);
}
