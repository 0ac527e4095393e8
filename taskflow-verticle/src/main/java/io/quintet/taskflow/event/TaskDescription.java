package io.quintet.taskflow.event;

import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.FoundItem;
import io.quintet.taskflow.domain.Lane;
import io.quintet.taskflow.domain.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A task in words, for a reader who does not see the board. */
record TaskDescription(Task task, Lane lane, boolean overdue) {
    FoundItem item() {
        return new FoundItem(task.id(), "task", task.details().title(), summary(), link());
    }

    Facts facts() {
        return new Facts(task.details().title(), summary(), link(), list());
    }

    /** {@code To do on My board, high priority, due 2026-11-20, overdue}. */
    private String summary() {
        var where = lane.column().name() + " on " + lane.board().name();
        var priority = task.details().priority().word() + " priority";
        var due = task.details().due().map(date -> "due " + date).stream();
        var late = Stream.of("overdue").filter(word -> overdue);
        return Stream.of(Stream.of(where, priority), due, late)
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }

    private String link() {
        return "/taskflow?task=" + task.id();
    }

    private List<Fact> list() {
        var details = task.details();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Board", lane.board().name()));
        facts.add(new Fact("Column", lane.column().name()));
        facts.add(new Fact("Priority", details.priority().word()));
        facts.add(new Fact("Due", details.due().map(LocalDate::toString).orElse("no date")));
        facts.add(new Fact("Overdue", overdue ? "yes" : "no"));
        facts.add(new Fact("Labels", details.labels().isEmpty() ? "none" : String.join(", ", details.labels())));
        details.links().forEach(link -> facts.add(new Fact("Link", link.title() + " (" + link.href() + ")")));
        facts.add(new Fact("Description", details.description().isEmpty() ? "none" : details.description()));
        facts.add(new Fact("Created", task.createdAt().toString()));
        facts.add(new Fact("Changed", task.updatedAt().toString()));
        return facts;
    }
}
