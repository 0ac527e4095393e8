package io.quintet.kit.health;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/** Alive: this process answers. Ready: everything it needs to serve is there, else 503 and the reason. */
public final class Health {
    private static final long LIMIT_MILLIS = 2_000;
    private static final String VERSION = "0.1.0";

    private final String app;
    private final HealthChecks ready;
    private boolean stopping;

    public Health(Vertx vertx, String app) {
        this.app = app;
        this.ready = HealthChecks.create(vertx);
        readyWhen("process", this::running);
    }

    /** Adds something that must hold to be ready; the Future's text says how it is, its failure why not. */
    public void readyWhen(String name, Supplier<Future<String>> check) {
        ready.register(
                name,
                LIMIT_MILLIS,
                status -> check.get()
                        .onSuccess(how -> status.tryComplete(Status.OK(new JsonObject().put("detail", how))))
                        .onFailure(why -> status.tryComplete(
                                Status.KO(new JsonObject().put("detail", String.valueOf(why.getMessage()))))));
    }

    /** From now on not ready, so that no new work is sent here. */
    public void stopping() {
        stopping = true;
    }

    public JsonObject alive() {
        return new JsonObject().put("status", "UP").put("app", app).put("version", VERSION);
    }

    public void addTo(Router root) {
        root.get("/health").handler(context -> json(context, 200, alive()));
        root.get("/health/ready").handler(this::readiness);
    }

    private Future<String> running() {
        return stopping ? Future.failedFuture("it is stopping") : Future.succeededFuture("running");
    }

    private void readiness(RoutingContext context) {
        ready.checkStatus()
                .onSuccess(result -> json(context, CheckResult.isUp(result) ? 200 : 503, result.toJson()))
                .onFailure(context::fail);
    }

    private static void json(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(body.toBuffer())
                .onFailure(gone -> {});
    }
}
