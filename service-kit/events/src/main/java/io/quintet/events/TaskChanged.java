package io.quintet.events;

/**
 * TaskFlow changed a task.
 *
 * @param change created, moved, edited, removed or restored
 * @param board the name of its board
 * @param column the name of the column it is now in
 */
public record TaskChanged(String change, String id, String board, String title, String column) implements Event {
    public static final String ADDRESS = "taskflow.task.changed";

    @Override
    public String address() {
        return ADDRESS;
    }
}
