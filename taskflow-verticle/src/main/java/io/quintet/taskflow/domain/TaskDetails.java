package io.quintet.taskflow.domain;

import io.quintet.kit.failure.Failure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a person writes on a task.
 *
 * @param labels in the order they were given; one spelling each, the first
 */
public record TaskDetails(
        String title,
        String description,
        Priority priority,
        Optional<LocalDate> due,
        List<String> labels,
        List<TaskLink> links) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 20_000;
    public static final int MOST_LABELS = 20;
    public static final int MOST_LINKS = 20;
    public static final int LONGEST_LABEL = 40;

    public TaskDetails {
        title = title.strip();
        labels = unique(labels);
        links = List.copyOf(links);
        require(!title.isEmpty(), "/title", "A task needs a title.");
        require(length(title) <= LONGEST_TITLE, "/title", "A title has at most 200 characters.");
        require(
                length(description) <= LONGEST_DESCRIPTION,
                "/description",
                "A description has at most 20,000 characters.");
        require(labels.size() <= MOST_LABELS, "/labels", "A task has at most 20 labels.");
        requireStorable("/title", title);
        requireStorable("/description", description);
        labels.forEach(label -> requireStorable("/labels", label));
        require(links.size() <= MOST_LINKS, "/links", "A task has at most 20 links.");
        links.forEach(link -> requireStorable("/links", link.title()));
    }

    /** PostgreSQL has no NUL in a text. */
    private static void requireStorable(String pointer, String text) {
        require(text.indexOf('\0') < 0, pointer, "A text cannot hold the character NUL.");
    }

    /** A task that only has a title. */
    public static TaskDetails titled(String title) {
        return new TaskDetails(title, "", Priority.NORMAL, Optional.empty(), List.of(), List.of());
    }

    /** The form in which a label is compared: case does not matter. */
    public static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> unique(List<String> labels) {
        var seen = new TreeSet<String>();
        return labels.stream()
                .map(String::strip)
                .peek(TaskDetails::checkLabel)
                .filter(label -> seen.add(folded(label)))
                .toList();
    }

    private static void checkLabel(String label) {
        require(!label.isEmpty(), "/labels", "A label is not blank.");
        require(length(label) <= LONGEST_LABEL, "/labels", "A label has at most 40 characters.");
    }

    /** In characters as people count them, more or less: an emoji is not two. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            throw Failure.invalid(pointer, detail);
        }
    }
}
