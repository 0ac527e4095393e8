package io.quintet.metricshub.machine;

import io.quintet.metricshub.domain.Machine;
import io.quintet.metricshub.domain.Reading;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine that this service runs on, read on a worker thread. */
public final class LocalMachine implements Machine {
    private static final Logger log = LoggerFactory.getLogger(LocalMachine.class);

    private final Vertx vertx;
    private final Clock clock;
    private final Path root;
    private final EventLoopLag lag;
    private @Nullable HostReader host;
    private @Nullable ControlGroup group;

    private LocalMachine(Vertx vertx, Clock clock, Path root) {
        this.vertx = vertx;
        this.clock = clock;
        this.root = root;
        this.lag = EventLoopLag.start(vertx);
    }

    /** Starts to measure the event loop that calls this. */
    public static LocalMachine start(Vertx vertx) {
        return new LocalMachine(vertx, Clock.tickMillis(ZoneOffset.UTC), Path.of("/"));
    }

    @Override
    public Future<Reading> read() {
        return vertx.executeBlocking(this::readNow);
    }

    @Override
    public double takeEventLoopLagMillis() {
        return lag.take();
    }

    /** Ordered by Vert.x: never two at once. */
    private Reading readNow() {
        if (host == null || group == null) {
            host = openHost();
            group = ControlGroup.find(root);
        }
        return new Reading(clock.instant(), System.nanoTime(), host.read(), group.read(), ThisJvm.read());
    }

    private HostReader openHost() {
        try {
            return new OshiHost(root);
        } catch (LinkageError | RuntimeException unreadable) {
            log.warn("The host's figures will be missing: OSHI cannot start here", unreadable);
            return new UnreadableHost();
        }
    }
}
