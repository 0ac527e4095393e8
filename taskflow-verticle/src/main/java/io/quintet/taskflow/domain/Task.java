package io.quintet.taskflow.domain;

import java.time.Instant;

/**
 * A task on a board.
 *
 * @param version 1 when it is created, one more with each change
 */
public record Task(String id, Place place, TaskDetails details, long version, Instant createdAt, Instant updatedAt) {
    public static Task create(String id, Place place, TaskDetails details, Instant now) {
        return new Task(id, place, details, 1, now, now);
    }

    public Task withDetails(TaskDetails changed, Instant now) {
        return new Task(id, place, changed, version + 1, createdAt, now);
    }

    public Task movedTo(Place target, Instant now) {
        return new Task(id, target, details, version + 1, createdAt, now);
    }
}
