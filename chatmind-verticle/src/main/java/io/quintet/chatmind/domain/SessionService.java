package io.quintet.chatmind.domain;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts, finds, names and removes sessions. */
public final class SessionService {
    private final SessionStore store;
    private final RunService runs;
    private final int most;
    private final Clock clock;
    private final Supplier<String> ids;

    /** @param most sessions that there may be */
    public SessionService(SessionStore store, RunService runs, int most, Clock clock, Supplier<String> ids) {
        this.store = store;
        this.runs = runs;
        this.most = most;
        this.clock = clock;
        this.ids = ids;
    }

    public Future<Session> create(Optional<String> title) {
        return Future.succeededFuture(title)
                .map(given -> given.map(Title::checked).orElse(""))
                .compose(this::createTitled);
    }

    public Future<Session> find(String id) {
        return store.find(id).compose(found -> there(found, id));
    }

    public Future<List<Session>> list(SessionQuery query) {
        return store.list(query);
    }

    public Future<Long> count(String text) {
        return store.count(text);
    }

    /** The last messages before a place, oldest first. */
    public Future<List<Message>> messages(String session, int before, int limit) {
        return store.messages(session, before, limit);
    }

    public Future<List<Message>> messagesOf(String run) {
        return store.messagesOf(run);
    }

    public Future<Session> retitle(String id, String title) {
        return Future.succeededFuture(title)
                .map(Title::checked)
                .compose(checked -> store.retitle(id, checked, clock.instant()))
                .compose(found -> there(found, id));
    }

    /** Stops what is answering there, and forgets everything about it. */
    public Future<Void> remove(String id) {
        return find(id).compose(runs::stopAll)
                .compose(stopped -> store.remove(id))
                .compose(removed ->
                        removed ? Future.succeededFuture() : missing(id).future());
    }

    private Future<Session> createTitled(String title) {
        var now = clock.instant();
        return store.create(new Session(ids.get(), title, 0, Optional.empty(), now, now), most);
    }

    private static Future<Session> there(Optional<Session> found, String id) {
        return found.map(Future::succeededFuture).orElseGet(() -> missing(id).future());
    }

    private static Failure missing(String id) {
        return Failure.notFound("There is no session " + id + ".");
    }
}
