package io.quintet.kit.stream;

import java.util.List;
import java.util.Map;

/**
 * A file that arrived whole.
 *
 * @param sink where it went, ended
 * @param size in bytes
 * @param fields the form's other parts, by name; empty for a raw body
 */
public record Received<S>(S sink, UploadHead head, long size, Map<String, List<String>> fields) {
    public Received {
        fields = Map.copyOf(fields);
    }
}
