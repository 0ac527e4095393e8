package io.quintet.events;

/** Something that happened in one service and that others may care about; its record is the body on the wire. */
public interface Event {
    /** The event bus address it is published at, in the past tense: {@code taskflow.task.changed}. */
    String address();
}
