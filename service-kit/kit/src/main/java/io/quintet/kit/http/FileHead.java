package io.quintet.kit.http;

import java.time.Instant;

/**
 * What a download says of its file.
 *
 * @param name what the browser saves it as
 * @param etag without quotes; changes with the bytes
 */
public record FileHead(String name, String mediaType, String etag, Instant modified) {
    /** A value for {@code Content-Disposition} with the name; {@code inline} lets a browser show the file. */
    public String disposition(String kind) {
        return FileBody.disposition(kind, name);
    }
}
