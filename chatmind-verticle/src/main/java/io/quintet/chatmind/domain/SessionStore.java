package io.quintet.chatmind.domain;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps sessions and their messages. */
public interface SessionStore {
    /** Fails as full when there are already {@code most} sessions. */
    Future<Session> create(Session session, int most);

    Future<Optional<Session>> find(String id);

    Future<List<Session>> list(SessionQuery query);

    /** How many sessions hold the text; all of them when it is empty. */
    Future<Long> count(String text);

    Future<Optional<Session>> retitle(String id, String title, Instant at);

    /** Whether there was one. */
    Future<Boolean> remove(String id);

    /** The last messages before a place, oldest first. */
    Future<List<Message>> messages(String session, int before, int limit);

    /** The question of a run and, once it has ended, its answer. */
    Future<List<Message>> messagesOf(String run);
}
