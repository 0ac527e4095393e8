package io.quintet.events;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * One entry of a service's event log.
 *
 * @param app whose log it is
 * @param sequence its place in that log, from 1, in commit order
 * @param event the address it was published at
 * @param data the event's record as JSON
 */
public record LogEntry(String app, long sequence, Instant at, String event, JsonObject data) {
    public JsonObject toJson() {
        return new JsonObject()
                .put("app", app)
                .put("sequence", sequence)
                .put("at", at.toString())
                .put("event", event)
                .put("data", data);
    }

    public static LogEntry from(JsonObject json) {
        return new LogEntry(
                json.getString("app"),
                json.getLong("sequence"),
                json.getInstant("at"),
                json.getString("event"),
                json.getJsonObject("data"));
    }
}
