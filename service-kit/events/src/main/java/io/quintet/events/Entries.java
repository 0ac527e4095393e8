package io.quintet.events;

import java.util.List;

/** Entries of an event log, in order of their sequence. */
public record Entries(List<LogEntry> entries) {
    public Entries {
        entries = List.copyOf(entries);
    }
}
