package io.quintet.taskflow.domain;

import java.util.Set;

/**
 * Which tasks; its conditions all hold, and an empty one is none.
 *
 * @param text in title or description, in any case
 * @param columns the ids of the columns of which one is the task's
 * @param label in any case
 */
public record TaskFilter(
        String text, String boardId, Set<String> columns, String label, Set<Priority> priorities, Due due) {
    public static final TaskFilter ALL = new TaskFilter("", "", Set.of(), "", Set.of(), Due.ANY);

    public TaskFilter {
        columns = Set.copyOf(columns);
        priorities = Set.copyOf(priorities);
    }

    public TaskFilter withText(String wanted) {
        return new TaskFilter(wanted, boardId, columns, label, priorities, due);
    }

    public TaskFilter onBoard(String id) {
        return new TaskFilter(text, id, columns, label, priorities, due);
    }

    public TaskFilter inColumns(Set<String> ids) {
        return new TaskFilter(text, boardId, ids, label, priorities, due);
    }

    public TaskFilter withLabel(String wanted) {
        return new TaskFilter(text, boardId, columns, wanted, priorities, due);
    }

    public TaskFilter withPriority(Priority wanted) {
        return new TaskFilter(text, boardId, columns, label, Set.of(wanted), due);
    }

    public TaskFilter due(Due wanted) {
        return new TaskFilter(text, boardId, columns, label, priorities, wanted);
    }
}
