package io.quintet.kit.log;

import io.quintet.events.Addresses;
import io.quintet.events.Entries;
import io.quintet.events.EventsAfter;
import io.quintet.events.LogEntry;
import io.quintet.kit.event.Bus;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Store;
import io.quintet.kit.stream.Feed;
import io.quintet.kit.stream.FeedItem;
import io.quintet.kit.stream.Signal;
import io.quintet.kit.stream.Subscription;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;

/** A service's event log: appended in its transactions, replayed to readers, published on the bus after each commit. */
public final class EventLog implements Feed {
    private static final String AFTER = """
            SELECT sequence, at, event, body FROM event_log
            WHERE sequence > #{sequence} ORDER BY sequence LIMIT #{limit}""";
    private static final int LARGEST_PAGE = 500;

    private final String app;
    private final Store store;
    private final Bus bus;
    private final Signal more = new Signal();

    private EventLog(String app, Store store, Bus bus) {
        this.app = app;
        this.store = store;
        this.bus = bus;
    }

    /** Publishes what the store commits, and answers who asks for what they missed. */
    public static EventLog open(String app, Store store, Bus bus) {
        var log = new EventLog(app, store, bus);
        store.onCommitted(log::committed);
        bus.answer(Addresses.eventsAfter(app), EventsAfter.class, log::missed);
        return log;
    }

    /** The sequence of the newest entry; 0 when there was none yet. */
    public Future<Long> lastSequence() {
        return store.find("SELECT sequence FROM event_head", Parameters.none(), row -> row.getLong("sequence"))
                .map(found -> found.orElse(0L));
    }

    public Future<List<LogEntry>> entriesAfter(long sequence, int limit) {
        var parameters = Parameters.of("sequence", sequence).and("limit", Math.min(limit, LARGEST_PAGE));
        return store.list(AFTER, parameters, this::entry);
    }

    @Override
    public Future<List<FeedItem>> after(long id, int limit) {
        return entriesAfter(id, limit).map(EventLog::items);
    }

    @Override
    public Subscription onMore(Runnable wake) {
        return more.add(wake);
    }

    /** Forgets entries that are older; answers how many. */
    public Future<Integer> dropBefore(Instant oldest) {
        return store.write(transaction -> transaction.execute(
                "DELETE FROM event_log WHERE at < #{at}", Parameters.of("at", oldest.toEpochMilli())));
    }

    private void committed(List<LogEntry> entries) {
        entries.forEach(bus::publish);
        more.fire();
    }

    private Future<Entries> missed(EventsAfter question) {
        return entriesAfter(question.sequence(), question.limit()).map(Entries::new);
    }

    private LogEntry entry(Row row) {
        return new LogEntry(
                app,
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("event"),
                new JsonObject(row.getString("body")));
    }

    private static List<FeedItem> items(List<LogEntry> entries) {
        return entries.stream()
                .map(entry -> new FeedItem(entry.sequence(), entry.event(), entry.toJson(), false))
                .toList();
    }
}
