package io.quintet.metricshub.domain;

import io.quintet.events.LogEntry;
import io.quintet.kit.stream.Signal;
import io.quintet.kit.stream.Subscription;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The event logs of all five apps as one, with ids of its own, for readers who follow it. */
public final class ActivityRibbon {
    private final ActivityStore store;
    private final Signal more = new Signal();

    public ActivityRibbon(ActivityStore store) {
        this.store = store;
    }

    /** The last sequence of this app's log that is in the ribbon. */
    public Future<Long> position(String app) {
        return store.position(app);
    }

    /** Takes up entries of an app's log; those that it has already are passed over. */
    public Future<Void> accept(String app, List<LogEntry> entries) {
        return store.accept(app, entries).onSuccess(accepted -> more.fire());
    }

    /** Oldest first. */
    public Future<List<Activity>> after(long id, int limit) {
        return store.after(id, limit);
    }

    /** Newest first, with ids below {@code before}; of one app, or of all. */
    public Future<List<Activity>> recent(Optional<String> app, long before, int limit) {
        return store.recent(app, before, limit);
    }

    /** The newest id there ever was; 0 when there is none. */
    public Future<Long> newest() {
        return store.newest();
    }

    /** Runs when the ribbon has grown. */
    public Subscription onMore(Runnable wake) {
        return more.add(wake);
    }
}
