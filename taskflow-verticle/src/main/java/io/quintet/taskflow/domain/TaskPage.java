package io.quintet.taskflow.domain;

import java.util.List;
import java.util.Optional;

/**
 * Some tasks of a longer list.
 *
 * @param next where the next page starts, when there is one
 */
public record TaskPage(List<Task> items, Optional<PageStart> next) {
    public TaskPage {
        items = List.copyOf(items);
    }

    /** A page of the tasks read, of which there is one more than the limit when another page follows. */
    static TaskPage of(List<Task> read, int limit) {
        return read.size() <= limit
                ? new TaskPage(read, Optional.empty())
                : new TaskPage(read.subList(0, limit), Optional.of(PageStart.below(read.get(limit - 1))));
    }
}
