package io.quintet.kit;

import io.quintet.kit.config.InvalidSetting;
import io.quintet.kit.config.Settings;
import io.quintet.kit.metrics.Metrics;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.BindException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts one service as a process of its own; a setting that is wrong ends it with a sentence and exit code 2. */
public final class ServiceMain {
    private static final Logger log = LoggerFactory.getLogger(ServiceMain.class);
    private static final int WRONG_SETTING = 2;
    private static final int WRONG_START = 1;
    private static final long STOP_SECONDS = 25;

    private ServiceMain() {}

    public static void run(String app, Function<Settings, ? extends VerticleBase> verticle) {
        var vertx = Metrics.measured(new VertxOptions());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx), "stop"));
        try {
            vertx.deployVerticle(verticle.apply(Settings.of(System.getenv())))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (RuntimeException failure) {
            exit(app, failure);
        }
    }

    /** Ends within the time that a container is given, whatever still hangs. */
    public static void stop(Vertx vertx) {
        try {
            vertx.close().await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            log.warn("Some work had not ended after {} seconds", STOP_SECONDS);
        }
    }

    /** What a person can mend in a sentence; empty for a bug. */
    public static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSetting) {
                return Optional.ofNullable(cause.getMessage());
            }
            if (cause instanceof BindException) {
                return Optional.of("The port is in use: stop what listens there, or set PORT to another one.");
            }
        }
        return Optional.empty();
    }

    private static void exit(String app, RuntimeException failure) {
        var sentence = sentence(failure);
        if (sentence.isPresent()) {
            log.error("{} does not start: {}", app, sentence.get());
            Runtime.getRuntime().exit(WRONG_SETTING);
        }
        log.error("{} does not start", app, failure);
        Runtime.getRuntime().exit(WRONG_START);
    }
}
