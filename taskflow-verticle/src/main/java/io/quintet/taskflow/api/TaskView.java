package io.quintet.taskflow.api;

import io.quintet.taskflow.domain.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A task as its readers get it. */
record TaskView(
        String id,
        String boardId,
        String columnId,
        String title,
        String description,
        String priority,
        Optional<String> due,
        List<String> labels,
        List<LinkView> links,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static TaskView of(Task task) {
        var details = task.details();
        return new TaskView(
                task.id(),
                task.place().boardId(),
                task.place().columnId(),
                details.title(),
                details.description(),
                details.priority().word(),
                details.due().map(LocalDate::toString),
                details.labels(),
                LinkView.of(details.links()),
                task.version(),
                task.createdAt(),
                task.updatedAt());
    }

    static List<TaskView> of(List<Task> tasks) {
        return tasks.stream().map(TaskView::of).toList();
    }
}
