package io.quintet.testing;

import io.vertx.core.json.JsonObject;

/** One Server-Sent Event as it arrived; what it did not carry is empty, and {@code event} is then {@code message}. */
public record TestEvent(String id, String event, String data) {
    /** The data as a JSON object. */
    public JsonObject json() {
        return new JsonObject(data);
    }
}
