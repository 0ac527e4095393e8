package io.quintet.taskflow.store;

import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Store;
import io.quintet.kit.store.Transaction;
import io.quintet.taskflow.domain.Boards;
import io.quintet.taskflow.domain.Changes;
import io.quintet.taskflow.domain.PageStart;
import io.quintet.taskflow.domain.Task;
import io.quintet.taskflow.domain.TaskFilter;
import io.quintet.taskflow.domain.TaskStore;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps boards and tasks in the service's database. */
public final class SqlTaskStore implements TaskStore {
    private static final String ON_BOARD =
            TaskRows.TASKS + " WHERE c.board_id = #{board} ORDER BY c.place, t.place, t.id";
    private static final String COUNT =
            "SELECT COUNT(*) AS total FROM tasks t JOIN board_columns c ON c.id = t.column_id WHERE ";

    private final Store store;

    public SqlTaskStore(Store store) {
        this.store = store;
    }

    @Override
    public Future<Boards> boards() {
        return TaskRows.boards(store);
    }

    @Override
    public Future<Optional<Task>> find(String id) {
        return TaskRows.find(store, id);
    }

    @Override
    public Future<List<Task>> onBoard(String boardId) {
        return store.list(ON_BOARD, Parameters.of("board", boardId), TaskRows::task);
    }

    @Override
    public Future<List<Task>> list(TaskFilter filter, LocalDate today, PageStart start, int limit) {
        var query = new TaskQuery(filter, today);
        query.from(start);
        var sql = TaskRows.TASKS + " WHERE " + query.conditions()
                + " ORDER BY t.created_at DESC, t.id DESC LIMIT #{limit}";
        return store.list(sql, query.parameters().and("limit", limit), TaskRows::task);
    }

    @Override
    public Future<Long> count(TaskFilter filter, LocalDate today) {
        var query = new TaskQuery(filter, today);
        return store.find(COUNT + query.conditions(), query.parameters(), row -> row.getLong("total"))
                .map(total -> total.orElse(0L));
    }

    @Override
    public <T> Future<T> change(Function<Changes, Future<T>> change) {
        return store.write(
                transaction -> takeTurn(transaction).compose(turn -> change.apply(new SqlChanges(transaction))));
    }

    /** Waits until no other change is under way; later statements see what it did. */
    private static Future<Integer> takeTurn(Transaction transaction) {
        return transaction.execute("UPDATE turns SET taken = taken + 1", Parameters.none());
    }
}
