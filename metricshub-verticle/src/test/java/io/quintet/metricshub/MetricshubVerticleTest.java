package io.quintet.metricshub;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.quintet.testing.Await;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** MetricsHub as a whole. */
class MetricshubVerticleTest {
    @Test
    void saysNothingAtWarningLevelWhenItStartsSamplesAndStops() {
        var loud = new Loud();

        try (var service = TestMetricshub.start(Map.of("METRICSHUB_SEED", "Nobody=http://127.0.0.1:1/"))) {
            Await.until(() -> service.get("/system").json().getDouble("intervalSeconds") != null);
            Await.until(() -> service.get("/endpoints")
                    .json()
                    .getJsonArray("items")
                    .getJsonObject(0)
                    .getString("status")
                    .equals("down"));
        }

        assertThat(loud.closed()).isEmpty();
    }

    @Test
    void showsTheLimitsThatEcsGivesTheTask() {
        var vertx = Vertx.vertx();
        var metadata = Await.await(vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .end("{\"Family\": \"quintet\", \"Limits\": {\"CPU\": 0.001, \"Memory\": 1}}"))
                .listen(0, "127.0.0.1"));
        var url = "http://127.0.0.1:" + metadata.actualPort() + "/v4/x";

        try (var service = TestMetricshub.start(Map.of("ECS_CONTAINER_METADATA_URI_V4", url))) {
            Await.until(() -> task(service.get("/system").json()).getValue("ecs") != null);
            var task = task(service.get("/system").json());

            assertThat(task.getJsonObject("memory").getLong("limit")).isEqualTo(1024 * 1024);
            assertThat(task.getJsonObject("memory").getString("limitFrom")).isEqualTo("ecs");
            assertThat(task.getJsonObject("cpu").getDouble("limitCores")).isEqualTo(0.001);
            assertThat(task.getJsonObject("ecs").getString("family")).isEqualTo("quintet");
        } finally {
            Await.await(vertx.close());
        }
    }

    @Test
    void startsWithoutTheMetadataOfEcsThatItWasPromised() {
        try (var service = TestMetricshub.start(Map.of("ECS_CONTAINER_METADATA_URI_V4", "http://127.0.0.1:1/v4/x"))) {
            assertThat(task(service.get("/system").json()).getValue("ecs")).isNull();
        }
    }

    private static JsonObject task(JsonObject sample) {
        return sample.getJsonObject("task");
    }

    /** Collects what is logged at WARN and above. */
    private static final class Loud extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

        Loud() {
            start();
            root.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage());
            }
        }

        List<String> closed() {
            root.detachAppender(this);
            return lines;
        }
    }
}
