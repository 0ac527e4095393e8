package io.quintet.metricshub;

import io.quintet.kit.config.Settings;
import io.quintet.testing.Await;
import io.quintet.testing.TestService;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** MetricsHub on a free port, with checks that are due soon. */
public final class TestMetricshub {
    private TestMetricshub() {}

    public static TestService start(Map<String, String> environment) {
        return TestService.start(
                settings -> new MetricshubVerticle(MetricshubConfig.from(Settings.of(settings)), new FastClock()),
                MetricshubVerticle::port,
                "metricshub",
                environment);
    }

    /** A server for checks that answers 200. */
    public static HttpServer site(Vertx vertx, int port) {
        return Await.await(vertx.createHttpServer()
                .requestHandler(request -> request.response().end("ok"))
                .listen(port, "127.0.0.1"));
    }

    public static JsonObject endpoint(String name, int port) {
        return new JsonObject()
                .put("name", name)
                .put("url", "http://127.0.0.1:" + port + "/health")
                .put("intervalSeconds", 5);
    }
}
