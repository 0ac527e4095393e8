package io.quintet.taskflow.event;

import io.quintet.events.Find;
import io.quintet.kit.failure.Failure;
import io.quintet.taskflow.domain.Board;
import io.quintet.taskflow.domain.Boards;
import io.quintet.taskflow.domain.Due;
import io.quintet.taskflow.domain.Priority;
import io.quintet.taskflow.domain.TaskFilter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A question of another service as a filter; names boards and columns by their names, in any case. */
final class TaskQuestion {
    private TaskQuestion() {}

    static TaskFilter filter(Find question, Boards boards) {
        var filter = TaskFilter.ALL.withText(question.text());
        for (var condition : question.filter().entrySet()) {
            filter = with(filter, condition, boards);
        }
        return filter;
    }

    private static TaskFilter with(TaskFilter filter, Map.Entry<String, String> condition, Boards boards) {
        var wanted = condition.getValue().strip();
        var word = wanted.toLowerCase(Locale.ROOT);
        return switch (condition.getKey()) {
            case "text" -> filter.withText(wanted);
            case "due" -> filter.due(Due.of(word));
            case "priority" -> filter.withPriority(Priority.of(word));
            case "label" -> filter.withLabel(wanted);
            case "column" -> filter.inColumns(ids(boards, wanted));
            case "board" -> filter.onBoard(board(boards, wanted).id());
            default ->
                throw Failure.invalid("Tasks are found by text, due, priority, label, column and board, not by "
                        + condition.getKey() + ".");
        };
    }

    private static Set<String> ids(Boards boards, String name) {
        var ids = boards.lanes()
                .filter(lane -> lane.column().name().equalsIgnoreCase(name))
                .map(lane -> lane.column().id())
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            throw Failure.notFound("There is no column \"" + name + "\", only " + columns(boards) + ".");
        }
        return ids;
    }

    private static String columns(Boards boards) {
        return boards.lanes().map(lane -> lane.column().name()).distinct().collect(Collectors.joining(", "));
    }

    private static Board board(Boards boards, String name) {
        return boards.items().stream()
                .filter(board -> board.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("There is no board \"" + name + "\"."));
    }
}
