package io.quintet.events;

import java.util.List;

/**
 * Asks TaskFlow for a card at the foot of its first column; answered with its {@link Facts}.
 *
 * @param links what the card is about, as evidence
 */
public record CreateTask(String title, String description, List<String> labels, List<Link> links) {
    public static final String ADDRESS = "taskflow.task.create";

    public CreateTask {
        labels = List.copyOf(labels);
        links = List.copyOf(links);
    }
}
