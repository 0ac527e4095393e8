package io.quintet.kit.event;

import io.quintet.events.LogEntry;
import io.vertx.core.Future;
import java.util.List;

/** Reads another service's log, each entry at least once. */
public interface LogReader {
    /** The last sequence handled of that service's log; 0 for none. */
    Future<Long> position(String app);

    /** Stores what the entries mean together with the new position; handling one twice changes nothing. */
    Future<Void> accept(String app, List<LogEntry> entries);
}
