package io.quintet.taskflow.domain;

import io.quintet.kit.failure.Failure;
import java.util.Optional;

/**
 * Which version of a task the one who changes it has seen.
 *
 * @param version as text, since it comes from outside; empty when any will do
 */
public record Expected(Optional<String> version) {
    public static final Expected ANY = new Expected(Optional.empty());

    /** The task, unless it has another version. */
    Task check(Task task) {
        var present = String.valueOf(task.version());
        version.filter(seen -> !seen.equals(present)).ifPresent(seen -> {
            throw Failure.stale("The task has changed: it is at version " + present + ", not " + seen + ".", task);
        });
        return task;
    }
}
