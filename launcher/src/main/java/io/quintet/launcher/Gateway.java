package io.quintet.launcher;

import io.quintet.kit.Listening;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the load balancer does: {@code /api/<app>} to its service with the prefix kept, everything else to the page. */
final class Gateway extends VerticleBase implements Listening {
    private static final Logger log = LoggerFactory.getLogger(Gateway.class);
    private static final int CONNECTIONS = 2_000;
    private static final long DRAIN_SECONDS = 1;

    private final Plan plan;
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;
    private @Nullable HttpClient client;

    Gateway(Plan plan) {
        this.plan = plan;
    }

    @Override
    public Future<?> start() {
        client = vertx.createHttpClient(
                new HttpClientOptions().setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        var router = Router.router(vertx);
        App.ALL.forEach(app -> route(router, app));
        router.route("/api/*").handler(context -> problem(context, 404, "There is no app at this address."));
        router.get("/health").handler(this::health);
        router.get().handler(new UiFiles());
        return vertx.createHttpServer(options()).requestHandler(router).listen().onSuccess(this::listening);
    }

    @Override
    public Future<?> stop() {
        return server == null ? Future.succeededFuture() : server.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public int port() {
        return server == null ? 0 : server.actualPort();
    }

    /** From now on requests for this app go to its service. */
    void open(App app, int port) {
        ports.put(app.name(), port);
    }

    /** Up once every service is; the load balancer asks each service by itself, so this one is for people and tests. */
    private void health(RoutingContext context) {
        boolean complete = ports.size() == plan.apps().size();
        context.response().setStatusCode(complete ? 200 : 503);
        context.json(new JsonObject().put("status", complete ? "UP" : "STARTING"));
    }

    private void listening(HttpServer listening) {
        server = listening;
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setHost(plan.host())
                .setPort(plan.port())
                .setMaxInitialLineLength(16 << 10)
                .setMaxHeaderSize(64 << 10)
                .setIdleTimeout(75)
                .setHandle100ContinueAutomatically(true);
    }

    private void route(Router router, App app) {
        var proxy = HttpProxy.reverseProxy(Objects.requireNonNull(client))
                .origin(context -> connect(context, app))
                .addInterceptor(new Forwarded());
        app.service().paths().forEach(path -> router.route(path).handler(context -> forward(context, app, proxy)));
    }

    private void forward(RoutingContext context, App app, HttpProxy proxy) {
        if (ports.containsKey(app.name())) {
            proxy.handle(context.request());
        } else {
            var why = plan.apps().contains(app) ? " is still starting." : " was not started: --only leaves it out.";
            problem(context, 503, app.title() + why);
        }
    }

    private Future<HttpClientRequest> connect(ProxyContext context, App app) {
        var target = new RequestOptions().setHost("127.0.0.1").setPort(ports.getOrDefault(app.name(), 0));
        return context.client().request(target).onSuccess(Gateway::expectBreaks);
    }

    /** A reader that leaves its stream breaks off the request behind it, which is no error. */
    private static void expectBreaks(HttpClientRequest request) {
        request.exceptionHandler(broken -> log.debug("A request behind the gateway broke off", broken));
    }

    private static void problem(RoutingContext context, int status, String detail) {
        var problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", status == 404 ? "Not found" : "Not available now")
                .put("status", status)
                .put("detail", detail);
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.toBuffer())
                .onFailure(gone -> {});
    }

    /** Tells the service who asked, as the load balancer does; the gateway has answered {@code Expect} itself. */
    private static final class Forwarded implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            var asked = request.proxiedRequest();
            request.headers()
                    .remove(HttpHeaders.EXPECT)
                    .set("X-Forwarded-Proto", "http")
                    .set("X-Forwarded-Host", String.valueOf(asked.getHeader(HttpHeaders.HOST)))
                    .set("X-Forwarded-For", asked.remoteAddress().hostAddress());
            return context.sendRequest();
        }
    }
}
