package io.quintet.kit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quintet.events.Addresses;
import io.quintet.events.Entries;
import io.quintet.events.EventsAfter;
import io.quintet.kit.config.InvalidSetting;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.event.Bus;
import io.quintet.kit.health.Health;
import io.quintet.kit.http.HttpEdge;
import io.quintet.kit.http.JsonCodec;
import io.quintet.kit.http.Limits;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.quintet.kit.log.EventLog;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that a verticle opens: folder, database, event log, bus, and, once it serves, HTTP. */
public final class ServiceKit {
    private static final Logger log = LoggerFactory.getLogger(ServiceKit.class);
    private static final long RETENTION_CHECK_MILLIS = 3_600_000;

    private final Vertx vertx;
    private final ServiceConfig config;
    private final Store store;
    private final Bus bus;
    private final EventLog events;
    private final Health health;
    private long retention;
    private boolean closing;
    private @Nullable HttpEdge edge;

    private ServiceKit(Vertx vertx, ServiceConfig config, Store store) {
        this.vertx = vertx;
        this.config = config;
        this.store = store;
        this.bus = new Bus(vertx);
        this.events = EventLog.open(config.app(), store, bus);
        this.health = new Health(vertx, config.app());
        readyWhen("store", this::storeAnswers)
                .readyWhen("disk", this::diskTakes)
                .readyWhen("event bus", this::busAnswers);
    }

    /** Fails with an {@link InvalidSetting} when the data folder cannot be used. */
    public static Future<ServiceKit> open(Vertx vertx, ServiceConfig config) {
        JsonCodec.install();
        return vertx.executeBlocking(() -> folder(config), false)
                .compose(folder -> Store.open(vertx, config))
                .map(store -> new ServiceKit(vertx, config, store));
    }

    public Vertx vertx() {
        return vertx;
    }

    public Store store() {
        return store;
    }

    public Bus bus() {
        return bus;
    }

    public EventLog log() {
        return events;
    }

    /** Adds something that must hold to be ready; the Future's text says how it is, its failure why not. */
    @CanIgnoreReturnValue
    public ServiceKit readyWhen(String name, Supplier<Future<String>> check) {
        health.readyWhen(name, check);
        return this;
    }

    /** Serves the contract's operations, and with them events, limits and health, which are the same in every service. */
    public Future<Void> serve(Operations operations, Limits limits) {
        operations
                .on("listEvents", this::listEvents)
                .on("listLimits", request -> Future.succeededFuture(Reply.ok(limits(limits))))
                .on("readHealth", request -> Future.succeededFuture(Reply.ok(health.alive())));
        return HttpEdge.start(vertx, config, operations, health)
                .map(this::listening)
                .recover(this::closedAfter);
    }

    public int port() {
        return listening().port();
    }

    /** Where another service, not a browser, finds this one's API. */
    public String address() {
        return listening().address();
    }

    private HttpEdge listening() {
        if (edge == null) {
            throw new IllegalStateException(config.app() + " does not listen yet");
        }
        return edge;
    }

    /** Not ready from now on; requests in flight end, then everything closes. */
    public Future<Void> close() {
        health.stopping();
        closing = true;
        vertx.cancelTimer(retention);
        Future<Void> stopped = edge == null ? Future.succeededFuture() : edge.stop();
        return stopped.eventually(bus::close).eventually(store::close);
    }

    /** Vert.x does not stop a verticle that did not start. */
    private Future<Void> closedAfter(Throwable failure) {
        return close().transform(closed -> Future.failedFuture(failure));
    }

    private @Nullable Void listening(HttpEdge started) {
        edge = started;
        retention = vertx.setPeriodic(0L, RETENTION_CHECK_MILLIS, tick -> forgetOldEvents());
        log.info("{} listens on {}:{}", config.app(), config.host(), started.port());
        return null;
    }

    private Future<Reply> listEvents(Request request) {
        return request.resumeAfterNumber()
                .map(Future::succeededFuture)
                .orElseGet(events::lastSequence)
                .map(after -> Reply.follow(events, after));
    }

    private static JsonObject limits(Limits limits) {
        return JsonObject.mapFrom(limits).putNull("next");
    }

    private Future<String> storeAnswers() {
        return store.find("SELECT 1 AS one FROM event_head", Parameters.none(), row -> row.getInteger("one"))
                .map(one -> "answers");
    }

    /** The way another service would ask: over the bus and back. */
    private Future<String> busAnswers() {
        return bus.ask(Addresses.eventsAfter(config.app()), new EventsAfter(Long.MAX_VALUE, 1), Entries.class)
                .map(none -> "answers");
    }

    private Future<String> diskTakes() {
        return vertx.executeBlocking(() -> probe(config.folder()), false).map(folder -> "takes files");
    }

    private void forgetOldEvents() {
        events.dropBefore(Instant.now().minus(config.retention())).onFailure(this::notDropped);
    }

    private void notDropped(Throwable failure) {
        if (!closing) {
            log.error("Old events of {} could not be dropped", config.app(), failure);
        }
    }

    private static Path folder(ServiceConfig config) {
        try {
            Files.createDirectories(config.folder());
            return probe(config.folder());
        } catch (IOException unusable) {
            throw new InvalidSetting("QUINTET_DATA", config.data().toString(), "a folder that can be written to");
        }
    }

    private static Path probe(Path folder) throws IOException {
        Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
        return folder;
    }
}
