package io.quintet.kit.http;

import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.health.Health;
import io.quintet.kit.metrics.Metrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** A service's HTTP server: its API below the mount, and at the root what the network around it asks. */
public final class HttpEdge {
    private static final long DRAIN_SECONDS = 15;
    private static final String REROUTED = "quintet.head";

    private final HttpServer server;
    private final String address;
    private final StreamRegistry streams;

    private HttpEdge(HttpServer server, ServiceConfig config, StreamRegistry streams) {
        this.server = server;
        this.address = "http://" + OwnAddress.of(config.host()) + ":" + server.actualPort() + config.mount();
        this.streams = streams;
    }

    /** Fails when the contract and the code differ, or when the port is taken. */
    public static Future<HttpEdge> start(Vertx vertx, ServiceConfig config, Operations operations, Health health) {
        var streams = new StreamRegistry();
        return vertx.executeBlocking(() -> Contract.read(config.app()), false)
                .compose(contract -> router(vertx, config, contract, operations, health, streams))
                .compose(router -> vertx.createHttpServer(options(config))
                        .requestHandler(router)
                        .listen())
                .map(server -> new HttpEdge(server, config, streams));
    }

    public int port() {
        return server.actualPort();
    }

    /** Where another service, not a browser, finds the API: {@code http://10.0.1.7:8000/api/<app>}. */
    public String address() {
        return address;
    }

    /** Ends the streams, lets requests in flight finish, then closes. */
    public Future<Void> stop() {
        streams.closeAll();
        return server.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Fits an AWS load balancer: it keeps connections for 60 seconds, and sends lines and headers of up to 16 and 64 KiB.
     * No upgrade to HTTP/2 in clear text: a body that comes with it is read without back-pressure, into memory.
     */
    private static HttpServerOptions options(ServiceConfig config) {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setHost(config.host())
                .setPort(config.port())
                .setMaxInitialLineLength(16 << 10)
                .setMaxHeaderSize(64 << 10)
                .setIdleTimeout(75)
                .setHandle100ContinueAutomatically(true);
    }

    private static Future<Router> router(
            Vertx vertx,
            ServiceConfig config,
            Contract contract,
            Operations operations,
            Health health,
            StreamRegistry streams) {
        operations.check(config.app(), contract.operationIds());
        return ApiRouter.create(vertx, contract, operations, config.mount(), streams)
                .map(api -> root(vertx, config, contract, health, api));
    }

    private static Router root(Vertx vertx, ServiceConfig config, Contract contract, Health health, Router api) {
        var root = Router.router(vertx);
        Problems.install(root);
        root.route().handler(HttpEdge::headAsGet);
        health.addTo(root);
        Metrics.addTo(root);
        DocsRoutes.add(root, contract, config.mount());
        root.route(config.mount() + "/*").subRouter(api);
        return root;
    }

    /** HEAD is GET without the body, which the server leaves out by itself. */
    private static void headAsGet(RoutingContext context) {
        if (HttpMethod.HEAD.equals(context.request().method()) && context.get(REROUTED) == null) {
            context.put(REROUTED, true)
                    .reroute(HttpMethod.GET, context.request().uri());
        } else {
            context.next();
        }
    }
}
