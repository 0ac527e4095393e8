package io.quintet.kit.event;

import io.quintet.events.Addresses;
import io.quintet.events.Entries;
import io.quintet.events.EventsAfter;
import io.quintet.events.LogEntry;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows another service's log: what is published wakes it, and it asks the owner for what comes after its position. */
public final class Follower {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final int PAGE = 200;
    private static final long RETRY_MILLIS = 5_000;

    private final Vertx vertx;
    private final Context context;
    private final Bus bus;
    private final String app;
    private final LogReader reader;
    private final MessageConsumer<JsonObject> consumer;
    private final long timer;
    private boolean reading;
    private boolean woken;
    private boolean stopped;

    private Follower(Vertx vertx, Bus bus, String app, LogReader reader) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.bus = bus;
        this.app = app;
        this.reader = reader;
        this.consumer = bus.listenToAll(app, entry -> wake());
        this.timer = vertx.setPeriodic(RETRY_MILLIS, tick -> wake());
    }

    /** Catches up at once, then on each published entry; every five seconds it looks for what the bus may have dropped. */
    public static Follower follow(Vertx vertx, Bus bus, String app, LogReader reader) {
        var follower = new Follower(vertx, bus, app, reader);
        follower.wake();
        return follower;
    }

    public void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        consumer.unregister().onFailure(gone -> log.debug("{} was not followed", app));
    }

    private void wake() {
        woken = true;
        if (!reading && !stopped) {
            read();
        }
    }

    private void read() {
        reading = true;
        woken = false;
        reader.position(app)
                .compose(this::missed)
                .compose(this::accept)
                .onComplete(more -> context.runOnContext(go -> {
                    reading = false;
                    if (more.failed()) {
                        failed(more.cause());
                    } else if (!stopped && (more.result() || woken)) {
                        read();
                    }
                }));
    }

    private Future<List<LogEntry>> missed(long position) {
        return bus.ask(Addresses.eventsAfter(app), new EventsAfter(position, PAGE), Entries.class)
                .map(Entries::entries);
    }

    private Future<Boolean> accept(List<LogEntry> entries) {
        return entries.isEmpty()
                ? Future.succeededFuture(false)
                : reader.accept(app, entries).map(stored -> entries.size() == PAGE);
    }

    private void failed(Throwable failure) {
        // What it reads and writes may be closed at the same time as it is stopped.
        if (!stopped && !(failure instanceof Failure)) {
            log.error("The log of {} could not be followed", app, failure);
        }
    }
}
