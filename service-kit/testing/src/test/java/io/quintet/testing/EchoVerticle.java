package io.quintet.testing;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Says what it received; stands in for a service. */
final class EchoVerticle extends VerticleBase {
    private final Map<String, String> environment;
    private HttpServer server;

    EchoVerticle(Map<String, String> environment) {
        this.environment = environment;
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public Future<?> start() {
        if (environment.containsKey("BROKEN")) {
            return Future.failedFuture("BROKEN is set");
        }
        server = vertx.createHttpServer().requestHandler(this::answer);
        return server.listen(Integer.parseInt(environment.get("PORT")), environment.get("HOST"));
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/echo/ticks" -> ticks(request);
            case "/api/echo/problem" -> problem(request);
            default ->
                request.body()
                        .onSuccess(body -> request.response()
                                .putHeader("Content-Type", "application/json")
                                .end(new JsonObject()
                                        .put("method", request.method().name())
                                        .put("path", request.path())
                                        .put("type", request.getHeader("Content-Type"))
                                        .put("body", body.toString())
                                        .toBuffer()));
        }
    }

    private static void ticks(HttpServerRequest request) {
        var response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.write(": hello\n\nid: 1\nevent: tick\ndata: {\"n\":1}\n\nid: 2\ndata: a\ndata:");
        response.end(" b\n\nid: 3\nevent: cut off by the end\n");
    }

    private static void problem(HttpServerRequest request) {
        request.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/problem+json")
                .end("""
                        {"type":"about:blank","title":"Bad","status":400,"detail":"The title is blank.",
                         "errors":[{"pointer":"/title","detail":"is blank"}]}""");
    }
}
