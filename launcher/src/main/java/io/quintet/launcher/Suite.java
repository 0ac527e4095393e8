package io.quintet.launcher;

import io.quintet.catalogue.Service;
import io.quintet.kit.Listening;
import io.quintet.kit.config.Settings;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Predicate;

/** The gateway and the services behind it, running. */
final class Suite {
    private final Gateway gateway;

    private Suite(Gateway gateway) {
        this.gateway = gateway;
    }

    /** The gateway first, so that a port in use stops the start before anything is touched; then the services at once; the one that watches last. */
    static Future<Suite> start(Vertx vertx, Plan plan) {
        var gateway = new Gateway(plan);
        return vertx.deployVerticle(gateway)
                .compose(listening -> deploy(vertx, plan, gateway, app -> !isWatcher(app)))
                .compose(watched -> deploy(vertx, plan, gateway, Suite::isWatcher))
                .map(all -> new Suite(gateway));
    }

    int port() {
        return gateway.port();
    }

    /** MetricsHub checks the others, and would see them down before they are there. */
    private static boolean isWatcher(App app) {
        return app.service() == Service.METRICSHUB;
    }

    private static Future<Void> deploy(Vertx vertx, Plan plan, Gateway gateway, Predicate<App> which) {
        return Future.join(plan.apps().stream()
                        .filter(which)
                        .map(app -> deploy(vertx, plan, app, gateway))
                        .toList())
                .mapEmpty();
    }

    private static Future<Void> deploy(Vertx vertx, Plan plan, App app, Gateway gateway) {
        var settings = Settings.of(plan.environment(System.getenv(), gateway.port()));
        return Future.succeededFuture(settings)
                .map(app.verticle())
                .compose(verticle -> deploy(vertx, verticle, app, gateway));
    }

    private static Future<Void> deploy(Vertx vertx, Deployable verticle, App app, Gateway gateway) {
        return vertx.deployVerticle(verticle)
                .onSuccess(deployed -> gateway.open(app, ((Listening) verticle).port()))
                .mapEmpty();
    }
}
