package io.quintet.taskflow.domain;

import java.time.Instant;

/** Where a page of tasks starts: below this task in the order of age, newest first. */
public record PageStart(Instant createdAt, String id) {
    /** Above every task. */
    public static final PageStart TOP = new PageStart(Instant.ofEpochMilli(Long.MAX_VALUE), "");

    static PageStart below(Task task) {
        return new PageStart(task.createdAt(), task.id());
    }
}
