package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Session;
import java.time.Instant;
import java.util.Optional;

/** A session in a list. */
record SessionView(
        String id, String title, int messageCount, Optional<String> runId, Instant createdAt, Instant updatedAt) {
    static SessionView of(Session session) {
        return new SessionView(
                session.id(),
                session.title(),
                session.messages(),
                session.runId(),
                session.createdAt(),
                session.updatedAt());
    }
}
