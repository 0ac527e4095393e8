package io.quintet.taskflow.store;

import io.quintet.kit.store.Parameters;
import io.quintet.taskflow.domain.Due;
import io.quintet.taskflow.domain.PageStart;
import io.quintet.taskflow.domain.Priority;
import io.quintet.taskflow.domain.TaskDetails;
import io.quintet.taskflow.domain.TaskFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A filter as the conditions of one statement. */
final class TaskQuery {
    private static final int WEEK = 7;

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private Parameters parameters = Parameters.none();

    TaskQuery(TaskFilter filter, LocalDate today) {
        text(filter.text());
        label(filter.label());
        one("c.board_id", "board", filter.boardId());
        any("t.column_id", "column", filter.columns());
        any(
                "t.priority",
                "priority",
                filter.priorities().stream().map(Priority::word).toList());
        due(filter.due(), today);
    }

    void from(PageStart start) {
        conditions.add("(t.created_at, t.id) < (#{startAt}, #{startId})");
        value("startAt", start.createdAt().toEpochMilli());
        value("startId", start.id());
    }

    /** To follow WHERE. */
    String conditions() {
        return String.join(" AND ", conditions);
    }

    Parameters parameters() {
        return parameters;
    }

    private void text(String text) {
        if (!text.isBlank()) {
            conditions.add("t.search LIKE #{text} ESCAPE '!'");
            value("text", "%" + TaskDetails.folded(text).replaceAll("[!%_]", "!$0") + "%");
        }
    }

    private void label(String label) {
        if (!label.isBlank()) {
            conditions.add("EXISTS (SELECT 1 FROM task_labels l WHERE l.task_id = t.id AND l.label = #{label})");
            value("label", TaskDetails.folded(label));
        }
    }

    private void one(String column, String name, String wanted) {
        any(column, name, wanted.isEmpty() ? List.of() : List.of(wanted));
    }

    private void any(String column, String name, Collection<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var names = new ArrayList<String>();
        wanted.forEach(each -> {
            names.add("#{" + name + names.size() + "}");
            value(name + (names.size() - 1), each);
        });
        conditions.add(column + " IN (" + String.join(", ", names) + ")");
    }

    private void due(Due due, LocalDate today) {
        switch (due) {
            case ANY -> {}
            case OVERDUE -> open("t.due < #{today}", today);
            case TODAY -> open("t.due = #{today}", today);
            case WEEK -> {
                open("t.due >= #{today} AND t.due <= #{weekEnd}", today);
                value("weekEnd", today.plusDays(WEEK).toString());
            }
        }
    }

    private void open(String condition, LocalDate today) {
        conditions.add("c.done = 0 AND " + condition);
        value("today", today.toString());
    }

    private void value(String name, Object value) {
        parameters = parameters.and(name, value);
    }
}
