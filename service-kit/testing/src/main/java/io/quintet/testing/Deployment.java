package io.quintet.testing;

import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A verticle that can be stopped and made again from the same settings. */
final class Deployment<V extends VerticleBase> {
    private final Vertx vertx;
    private final Function<Map<String, String>, V> factory;
    private final ToIntFunction<V> listening;
    private final String app;
    private @Nullable V verticle;

    Deployment(Vertx vertx, Function<Map<String, String>, V> factory, ToIntFunction<V> listening, String app) {
        this.vertx = vertx;
        this.factory = factory;
        this.listening = listening;
        this.app = app;
    }

    String app() {
        return app;
    }

    int port() {
        if (verticle == null) {
            throw new AssertionError(app + " is not running");
        }
        return listening.applyAsInt(verticle);
    }

    void deploy(Map<String, String> environment) {
        try {
            var made = factory.apply(environment);
            Await.await(vertx.deployVerticle(made));
            verticle = made;
        } catch (Exception | AssertionError failed) {
            throw new AssertionError(app + " did not start: " + failed.getMessage(), failed);
        }
    }

    /** Does nothing when it does not run. */
    void undeploy() {
        var running = verticle;
        verticle = null;
        if (running != null) {
            Await.await(vertx.undeploy(running.deploymentID()));
        }
    }
}
