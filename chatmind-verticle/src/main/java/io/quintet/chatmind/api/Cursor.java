package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Session;
import io.quintet.chatmind.domain.SessionQuery.Position;
import io.quintet.kit.failure.Failure;
import java.time.Instant;
import java.util.regex.Pattern;

/** Where a page goes on, as text that means nothing to its reader. */
final class Cursor {
    private static final Pattern POSITION = Pattern.compile("(\\d{1,18})\\.(.+)");
    private static final Pattern PLACE = Pattern.compile("\\d{1,9}");

    private Cursor() {}

    static String of(Session session) {
        return session.updatedAt().toEpochMilli() + "." + session.id();
    }

    static Position position(String cursor) {
        var parts = POSITION.matcher(cursor);
        if (!parts.matches()) {
            throw Failure.invalid("query/cursor", "This is not the next of a page of sessions.");
        }
        return new Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }

    static int place(String cursor) {
        if (!PLACE.matcher(cursor).matches()) {
            throw Failure.invalid("query/before", "This is not the earlier of a page of messages.");
        }
        return Integer.parseInt(cursor);
    }
}
