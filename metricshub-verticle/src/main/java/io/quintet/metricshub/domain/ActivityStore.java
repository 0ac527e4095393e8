package io.quintet.metricshub.domain;

import io.quintet.events.LogEntry;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Keeps the ribbon. Ids are in commit order: who has read up to one never misses an entry below it. */
public interface ActivityStore {
    /** The last sequence of this app's log that was copied; 0 when there is none. */
    Future<Long> position(String app);

    /** Copies the entries after the app's position and moves the position, together; what was copied before is passed over. */
    Future<Void> accept(String app, List<LogEntry> entries);

    /** Oldest first. */
    Future<List<Activity>> after(long id, int limit);

    /** Newest first, with ids below {@code before}; of one app, or of all. */
    Future<List<Activity>> recent(Optional<String> app, long before, int limit);

    /** The newest id there ever was; 0 when there is none. */
    Future<Long> newest();
}
