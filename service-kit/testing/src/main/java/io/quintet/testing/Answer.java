package io.quintet.testing;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a service answered.
 *
 * @param headers by name in any case; several values of one name are joined by a comma
 */
public record Answer(int status, Map<String, String> headers, Buffer body) {
    public Answer {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    static Answer of(int status, MultiMap headers, Buffer body) {
        var joined = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> joined.merge(name, value, (first, next) -> first + ", " + next));
        return new Answer(status, joined, body);
    }

    /** The body as a JSON object; fails the test, showing the body, when it is none. */
    public JsonObject json() {
        try {
            return body.toJsonObject();
        } catch (DecodeException | ClassCastException notAnObject) {
            throw new AssertionError("a JSON object was expected, this came: " + this, notAnObject);
        }
    }

    /** The body as UTF-8. */
    public String text() {
        return body.toString();
    }

    /** One header; empty when it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + text();
    }
}
