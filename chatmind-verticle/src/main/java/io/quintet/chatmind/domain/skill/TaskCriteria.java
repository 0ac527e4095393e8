package io.quintet.chatmind.domain.skill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which tasks a question is about, as TaskFlow takes it and in words. */
final class TaskCriteria {
    static final Vocabulary OVERDUE = Vocabulary.of("overdue", "late");
    static final Vocabulary DUE = Vocabulary.of("due", "deadline");
    static final Vocabulary LABEL = Vocabulary.of("label", "labelled", "labeled");

    private static final Vocabulary TODAY = Vocabulary.of("today", "tonight");
    private static final Vocabulary WEEK = Vocabulary.of("week");
    private static final Vocabulary WHEN = OVERDUE.and(DUE, TODAY, WEEK);
    private static final Vocabulary DONE = Vocabulary.of("done", "finished", "completed");
    private static final Vocabulary DOING = Vocabulary.of("doing", "ongoing");
    /** TaskFlow cannot be asked for these alone. */
    private static final Vocabulary OPEN =
            Vocabulary.of("open", "active", "pending", "remaining", "left", "unfinished");

    private static final Vocabulary STATES = OPEN.and(DONE, DOING);
    private static final List<String> PRIORITIES = List.of("urgent", "high", "normal", "low");
    private static final Vocabulary PRIORITY = Vocabulary.of("priority", "prio", "urgent", "high", "normal", "low");
    private static final Vocabulary AROUND_NAMES =
            Terms.FILLER.and(Terms.TASK, Terms.APPS, Vocabulary.of("lane", "status", "state"));
    private static final Map<String, Vocabulary> MARKERS = Map.of(
            "label", LABEL.and(Terms.TAG),
            "column", Vocabulary.of("in", "column"),
            "board", Vocabulary.of("on", "board"),
            "text", Terms.ABOUT.and(Terms.NAMED));

    private final Map<String, String> filter = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();
    private final String text;
    private final boolean asksForOpen;

    private TaskCriteria(Wording wording) {
        var clauses = Clauses.of(wording, MARKERS, "text", WHEN);
        due(wording);
        priority(clauses.rest());
        named("label", "labelled", clauses.of("label"));
        column(clauses);
        asksForOpen = clauses.rest().has(OPEN);
        named("board", "on the board", clauses.of("board"));
        var asked = clauses.of("text").trimmed(Terms.FILLER);
        text = (asked.isEmpty() ? clauses.rest().nameOr(leftOver(clauses.rest())) : asked).text();
        if (!text.isEmpty()) {
            said.add("about " + Markdown.quoted(text));
        }
    }

    static TaskCriteria of(Wording wording) {
        return new TaskCriteria(wording);
    }

    String text() {
        return text;
    }

    Map<String, String> filter() {
        return Map.copyOf(filter);
    }

    /** Whether it asks for what is not finished yet, which only the due dates tell TaskFlow. */
    boolean asksForOpen() {
        return asksForOpen && !filter.containsKey("due");
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** Fits after "which tasks are …": "overdue", "due today and of urgent priority". */
    String inWords() {
        return String.join(" and ", said);
    }

    private void due(Wording wording) {
        if (wording.has(OVERDUE)) {
            put("due", "overdue", "overdue");
        } else if (wording.has(TODAY)) {
            put("due", "today", "due today");
        } else if (wording.has(DUE.and(WEEK))) {
            put("due", "week", "due within seven days");
        }
    }

    private void priority(Wording rest) {
        PRIORITIES.stream()
                .filter(priority -> rest.has(Vocabulary.of(priority)))
                .findFirst()
                .ifPresent(priority -> put("priority", priority, "of " + priority + " priority"));
    }

    /** "tasks in Doing", "finished tasks". */
    private void column(Clauses clauses) {
        named("column", "in the column", clauses.of("column"));
        if (!filter.containsKey("column") && clauses.rest().has(DONE)) {
            put("column", "Done", "in the column “Done”");
        } else if (!filter.containsKey("column") && clauses.rest().has(DOING)) {
            put("column", "Doing", "in the column “Doing”");
        }
    }

    private void named(String key, String words, Wording clause) {
        var name = clause.trimmed(AROUND_NAMES).text();
        if (!name.isEmpty()) {
            put(key, name, words + " " + Markdown.quoted(name));
        }
    }

    private void put(String key, String value, String words) {
        filter.put(key, value);
        said.add(words);
    }

    /** What no other criterion has taken is something to look for. */
    private static Wording leftOver(Wording rest) {
        return rest.without(Terms.FILLER).without(Terms.TASK.and(Terms.APPS)).without(WHEN.and(PRIORITY, STATES));
    }
}
