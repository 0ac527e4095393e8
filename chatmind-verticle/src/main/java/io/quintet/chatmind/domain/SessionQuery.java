package io.quintet.chatmind.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Which sessions, the last used first.
 *
 * @param text in the title or a message, in any case; empty for any
 * @param after the last one of the page before
 */
public record SessionQuery(String text, int limit, Optional<Position> after) {
    /** A session's place in the order. */
    public record Position(Instant updatedAt, String id) {
        public static Position of(Session session) {
            return new Position(session.updatedAt(), session.id());
        }
    }
}
