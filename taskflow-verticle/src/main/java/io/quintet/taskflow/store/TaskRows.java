package io.quintet.taskflow.store;

import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Reader;
import io.quintet.taskflow.domain.Board;
import io.quintet.taskflow.domain.Boards;
import io.quintet.taskflow.domain.Column;
import io.quintet.taskflow.domain.Lane;
import io.quintet.taskflow.domain.Place;
import io.quintet.taskflow.domain.Priority;
import io.quintet.taskflow.domain.Task;
import io.quintet.taskflow.domain.TaskDetails;
import io.quintet.taskflow.domain.TaskLink;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows as boards and tasks, and back; reads inside a transaction as well as outside. */
final class TaskRows {
    static final String TASKS = "SELECT t.*, c.board_id FROM tasks t JOIN board_columns c ON c.id = t.column_id";
    private static final String BOARDS = """
            SELECT b.id AS board_id, b.name AS board_name, c.id, c.name, c.done
            FROM boards b JOIN board_columns c ON c.board_id = b.id
            ORDER BY b.created_at, b.id, c.place""";

    private TaskRows() {}

    static Future<Boards> boards(Reader reader) {
        return reader.list(BOARDS, Parameters.none(), TaskRows::lane).map(TaskRows::boards);
    }

    static Future<Optional<Task>> find(Reader reader, String id) {
        return reader.find(TASKS + " WHERE t.id = #{id}", Parameters.of("id", id), TaskRows::task);
    }

    static Task task(Row row) {
        return new Task(
                row.getString("id"),
                new Place(row.getString("board_id"), row.getString("column_id"), row.getLong("place")),
                details(row),
                row.getLong("version"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }

    /** Every column of the table but the id and the time of creation. */
    static Parameters values(Task task) {
        var details = task.details();
        return Parameters.of("id", task.id())
                .and("column", task.place().columnId())
                .and("place", task.place().rank())
                .and("title", details.title())
                .and("description", details.description())
                .and("priority", details.priority().word())
                .and("due", details.due().map(LocalDate::toString).orElse(null))
                .and("labels", new JsonArray(details.labels()).encode())
                .and("links", links(details.links()).encode())
                .and("search", TaskDetails.folded(details.title() + "\n" + details.description()))
                .and("version", task.version())
                .and("updated", task.updatedAt().toEpochMilli());
    }

    private static TaskDetails details(Row row) {
        return new TaskDetails(
                row.getString("title"),
                row.getString("description"),
                Priority.of(row.getString("priority")),
                Optional.ofNullable(row.getString("due")).map(LocalDate::parse),
                new JsonArray(row.getString("labels"))
                        .stream().map(String.class::cast).toList(),
                links(new JsonArray(row.getString("links"))));
    }

    private static JsonArray links(List<TaskLink> links) {
        return new JsonArray(links.stream()
                .map(link -> new JsonObject().put("title", link.title()).put("href", link.href()))
                .toList());
    }

    private static List<TaskLink> links(JsonArray links) {
        return links.stream()
                .map(JsonObject.class::cast)
                .map(link -> new TaskLink(link.getString("title"), link.getString("href")))
                .toList();
    }

    private static Lane lane(Row row) {
        var column = new Column(row.getString("id"), row.getString("name"), row.getInteger("done") != 0);
        return new Lane(new Board(row.getString("board_id"), row.getString("board_name"), List.of(column)), column);
    }

    /** One board of the rows that carry one column each. */
    private static Boards boards(List<Lane> rows) {
        var boards = new LinkedHashMap<String, Board>();
        rows.forEach(row -> boards.merge(row.board().id(), row.board(), TaskRows::joined));
        return new Boards(List.copyOf(boards.values()));
    }

    private static Board joined(Board left, Board right) {
        var columns = Stream.concat(left.columns().stream(), right.columns().stream());
        return new Board(left.id(), left.name(), columns.toList());
    }
}
