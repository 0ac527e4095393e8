package io.quintet.kit;

import io.quintet.events.Event;

/** A note was added. */
public record NoteAdded(String id, String text) implements Event {
    @Override
    public String address() {
        return "notes.note.added";
    }
}
