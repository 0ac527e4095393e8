package io.quintet.testing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts bytes into events as the HTML standard's section 9.2.6 says, for streams that end lines with LF. */
final class EventParser {
    private final Consumer<TestEvent> events;
    private final Consumer<String> comments;
    private final RecordParser lines = RecordParser.newDelimited("\n", this::line);
    private final List<String> data = new ArrayList<>();
    private String id = "";
    private String event = "";

    EventParser(Consumer<TestEvent> events, Consumer<String> comments) {
        this.events = events;
        this.comments = comments;
    }

    void accept(Buffer bytes) {
        lines.handle(bytes);
    }

    private void line(Buffer bytes) {
        var line = bytes.toString();
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith(":")) {
            comments.accept(line.substring(1).strip());
        } else {
            field(line);
        }
    }

    private void field(String line) {
        var colon = line.indexOf(':');
        var name = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + 1);
        take(name, value.startsWith(" ") ? value.substring(1) : value);
    }

    private void take(String name, String value) {
        switch (name) {
            case "id" -> id = value;
            case "event" -> event = value;
            case "data" -> data.add(value);
            default -> {
                // retry and unknown fields change nothing for a test
            }
        }
    }

    private void dispatch() {
        if (!data.isEmpty()) {
            events.accept(new TestEvent(id, event.isEmpty() ? "message" : event, String.join("\n", data)));
        }
        data.clear();
        event = "";
    }
}
