package io.quintet.kit.metrics;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.micrometer.PrometheusScrapingHandler;
import io.vertx.micrometer.VertxPrometheusOptions;
import io.vertx.micrometer.backends.BackendRegistries;

/** Measures Vert.x and the JVM, and shows it at {@code /metrics}. */
public final class Metrics {
    private Metrics() {}

    /** A Vert.x that is measured. */
    public static Vertx measured(VertxOptions options) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var metrics = new MicrometerMetricsOptions()
                .setEnabled(true)
                .setJvmMetricsEnabled(true)
                .setPrometheusOptions(new VertxPrometheusOptions().setEnabled(true))
                .addLabels(Label.HTTP_METHOD, Label.HTTP_CODE);
        return Vertx.builder()
                .with(options.setMetricsOptions(metrics))
                .withMetrics(new MicrometerMetricsFactory(registry))
                .build();
    }

    public static void addTo(Router root) {
        root.get("/metrics").handler(Metrics::scrape);
    }

    private static void scrape(RoutingContext context) {
        if (BackendRegistries.getDefaultNow() == null) {
            context.fail(404);
        } else {
            PrometheusScrapingHandler.create().handle(context);
        }
    }
}
