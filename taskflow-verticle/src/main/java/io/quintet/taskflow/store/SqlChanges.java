package io.quintet.taskflow.store;

import io.quintet.events.TaskChanged;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Transaction;
import io.quintet.taskflow.domain.Board;
import io.quintet.taskflow.domain.Boards;
import io.quintet.taskflow.domain.Changes;
import io.quintet.taskflow.domain.Column;
import io.quintet.taskflow.domain.Task;
import io.quintet.taskflow.domain.TaskDetails;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A change as one transaction. */
final class SqlChanges implements Changes {
    private static final String ADD_TASK = """
            INSERT INTO tasks (id, column_id, place, title, description, priority, due, labels, links, search, version,
                created_at, updated_at)
            VALUES (#{id}, #{column}, #{place}, #{title}, #{description}, #{priority}, #{due}, #{labels}, #{links}, #{search},
                #{version}, #{created}, #{updated})""";
    private static final String UPDATE_TASK = """
            UPDATE tasks SET column_id = #{column}, place = #{place}, title = #{title}, description = #{description},
                priority = #{priority}, due = #{due}, labels = #{labels}, links = #{links}, search = #{search}, version = #{version},
                updated_at = #{updated}
            WHERE id = #{id}""";
    private static final String RANK_OF = "SELECT place FROM tasks WHERE column_id = #{column} AND id = #{id}";
    private static final String RANK_BEFORE = """
            SELECT place FROM tasks WHERE column_id = #{column} AND place < #{place} AND id <> #{except}
            ORDER BY place DESC LIMIT 1""";
    private static final String RANK_AFTER = """
            SELECT place FROM tasks WHERE column_id = #{column} AND place > #{place} AND id <> #{except}
            ORDER BY place LIMIT 1""";
    private static final String RENUMBER = """
            UPDATE tasks SET place = ordered.number * #{step}
            FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY place, id) AS number FROM tasks WHERE column_id = #{column})
                AS ordered
            WHERE tasks.id = ordered.id""";
    private static final String ADD_BOARD =
            "INSERT INTO boards (id, name, created_at) VALUES (#{id}, #{name}, #{created})";
    private static final String ADD_COLUMN = """
            INSERT INTO board_columns (id, board_id, name, done, place)
            VALUES (#{id}, #{board}, #{name}, #{done}, #{place})""";
    private static final String REMOVE_LABELS = "DELETE FROM task_labels WHERE task_id = #{task}";
    private static final String ADD_LABEL = "INSERT INTO task_labels (label, task_id) VALUES (#{label}, #{task})";

    private final Transaction transaction;

    SqlChanges(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Future<Boards> boards() {
        return TaskRows.boards(transaction);
    }

    @Override
    public Future<Void> addBoard(Board board, Instant now) {
        var values = Parameters.of("id", board.id()).and("name", board.name()).and("created", now.toEpochMilli());
        return transaction
                .execute(ADD_BOARD, values)
                .compose(added -> transaction.executeEach(ADD_COLUMN, columns(board)));
    }

    private static List<Parameters> columns(Board board) {
        return IntStream.range(0, board.columns().size())
                .mapToObj(place -> column(board, place, board.columns().get(place)))
                .toList();
    }

    private static Parameters column(Board board, int place, Column column) {
        return Parameters.of("id", column.id())
                .and("board", board.id())
                .and("name", column.name())
                .and("done", column.done() ? 1 : 0)
                .and("place", (long) place);
    }

    @Override
    public Future<Optional<Task>> find(String id) {
        return TaskRows.find(transaction, id);
    }

    @Override
    public Future<Void> add(Task task) {
        var values = TaskRows.values(task).and("created", task.createdAt().toEpochMilli());
        return transaction.execute(ADD_TASK, values).compose(added -> addLabels(task));
    }

    @Override
    public Future<Void> update(Task present, Task changed) {
        var updated = transaction.execute(UPDATE_TASK, TaskRows.values(changed));
        boolean sameLabels = present.details().labels().equals(changed.details().labels());
        return sameLabels ? updated.mapEmpty() : updated.compose(done -> relabel(changed));
    }

    private Future<Void> relabel(Task task) {
        return transaction
                .execute(REMOVE_LABELS, Parameters.of("task", task.id()))
                .compose(removed -> addLabels(task));
    }

    private Future<Void> addLabels(Task task) {
        var rows = task.details().labels().stream()
                .map(label -> Parameters.of("label", TaskDetails.folded(label)).and("task", task.id()))
                .toList();
        return transaction.executeEach(ADD_LABEL, rows);
    }

    @Override
    public Future<Void> remove(String id) {
        return transaction
                .execute("DELETE FROM tasks WHERE id = #{id}", Parameters.of("id", id))
                .mapEmpty();
    }

    @Override
    public Future<Optional<Long>> rankOf(String columnId, String taskId) {
        return rank(RANK_OF, Parameters.of("column", columnId).and("id", taskId));
    }

    @Override
    public Future<Optional<Long>> rankBefore(String columnId, long rank, String except) {
        return rank(RANK_BEFORE, beside(columnId, rank, except));
    }

    @Override
    public Future<Optional<Long>> rankAfter(String columnId, long rank, String except) {
        return rank(RANK_AFTER, beside(columnId, rank, except));
    }

    private static Parameters beside(String columnId, long rank, String except) {
        return Parameters.of("column", columnId).and("place", rank).and("except", except);
    }

    private Future<Optional<Long>> rank(String sql, Parameters parameters) {
        return transaction.find(sql, parameters, row -> row.getLong("place"));
    }

    @Override
    public Future<Void> renumber(String columnId, long step) {
        return transaction
                .execute(RENUMBER, Parameters.of("column", columnId).and("step", step))
                .mapEmpty();
    }

    @Override
    public Future<Void> append(TaskChanged event) {
        return transaction.append(event);
    }
}
