package io.quintet.taskflow.domain;

import java.util.List;

/**
 * A board with every task on it, in order.
 *
 * @param sequence of the event log; what the tasks do not show yet comes after it
 */
public record BoardDetail(Board board, List<Task> tasks, long sequence) {
    public BoardDetail {
        tasks = List.copyOf(tasks);
    }
}
