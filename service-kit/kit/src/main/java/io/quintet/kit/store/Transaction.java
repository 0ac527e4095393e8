package io.quintet.kit.store;

import io.quintet.events.Event;
import io.vertx.core.Future;
import java.util.List;

/** Reads and writes that happen together or not at all. */
public interface Transaction extends Reader {
    /** Answers how many rows it changed. */
    Future<Integer> execute(String sql, Parameters parameters);

    /** One statement for many rows. */
    Future<Void> executeEach(String sql, List<Parameters> rows);

    /** Appends to the service's event log; others are told once the transaction is on disk. */
    Future<Void> append(Event event);
}
