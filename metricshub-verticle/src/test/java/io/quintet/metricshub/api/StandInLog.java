package io.quintet.metricshub.api;

import io.quintet.events.Addresses;
import io.quintet.events.Entries;
import io.quintet.events.Event;
import io.quintet.events.EventsAfter;
import io.quintet.events.LogEntry;
import io.quintet.kit.event.Bus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The event log of a service that is not there. */
final class StandInLog {
    private final String app;
    private final Bus bus;
    private final List<LogEntry> entries = new CopyOnWriteArrayList<>();
    private volatile boolean announcing = true;

    private StandInLog(String app, Bus bus) {
        this.app = app;
        this.bus = bus;
    }

    static StandInLog of(String app, Vertx vertx) {
        var log = new StandInLog(app, new Bus(vertx));
        log.bus.answer(Addresses.eventsAfter(app), EventsAfter.class, log::after);
        return log;
    }

    private Future<Entries> after(EventsAfter question) {
        var page = entries.stream()
                .filter(entry -> entry.sequence() > question.sequence())
                .limit(question.limit())
                .toList();
        return Future.succeededFuture(new Entries(page));
    }

    void append(Event event) {
        var entry = new LogEntry(
                app,
                entries.size() + 1,
                Instant.parse("2026-11-23T10:00:00Z"),
                event.address(),
                JsonObject.mapFrom(event));
        entries.add(entry);
        if (announcing) {
            bus.publish(entry);
        }
    }

    /** As the bus may. */
    void loseAnnouncements() {
        announcing = false;
    }
}
