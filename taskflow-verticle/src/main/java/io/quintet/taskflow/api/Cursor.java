package io.quintet.taskflow.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quintet.kit.failure.Failure;
import io.quintet.taskflow.domain.PageStart;
import java.time.Instant;
import java.util.Base64;

/** The start of a page as an opaque word. */
final class Cursor {
    private Cursor() {}

    static String encode(PageStart start) {
        var text = start.createdAt().toEpochMilli() + "/" + start.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static PageStart decode(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("/", 2);
            return new PageStart(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw Failure.invalid("query/cursor", "This cursor is not one that a page ended with.");
        }
    }
}
