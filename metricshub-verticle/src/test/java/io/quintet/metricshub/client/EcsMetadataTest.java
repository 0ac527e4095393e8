package io.quintet.metricshub.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.failure.Failure;
import io.quintet.metricshub.domain.EcsTask;
import io.quintet.testing.Await;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a task learns from a metadata endpoint such as that of ECS. */
class EcsMetadataTest {
    private static final String FARGATE = """
            {"Cluster": "default", "TaskARN": "arn:aws:ecs:eu-west-1:1:task/default/9", "Family": "quintet-taskflow",
             "Revision": "7", "DesiredStatus": "RUNNING", "Limits": {"CPU": 0.25, "Memory": 512},
             "AvailabilityZone": "eu-west-1a", "LaunchType": "FARGATE", "Containers": []}""";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        Await.await(vertx.close());
    }

    @Test
    void readsTheTaskAndItsLimits() {
        var ecs = serve(request -> request.response()
                .setStatusCode("/v4/abc/task".equals(request.path()) ? 200 : 404)
                .end(FARGATE));

        assertThat(Await.await(ecs.task()))
                .isEqualTo(new EcsTask(
                        "default", "quintet-taskflow", "7", "eu-west-1a", "FARGATE", 0.25, 512L * 1024 * 1024));
    }

    @Test
    void aTaskWithoutLimitsHasNone() {
        var ecs = serve(request -> request.response().end("{\"Cluster\": \"default\", \"LaunchType\": \"EC2\"}"));

        assertThat(Await.await(ecs.task())).isEqualTo(new EcsTask("default", null, null, null, "EC2", null, null));
    }

    @Test
    void doesNotWaitForEver() {
        var ecs = serve(request -> {});

        assertThatThrownBy(() -> Await.await(ecs.task()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Timeout 2000");
    }

    @Test
    void failsOnAProblem() {
        var ecs = serve(request -> request.response().setStatusCode(500).end());

        assertThatThrownBy(() -> Await.await(ecs.task()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("500");
    }

    @Test
    void failsOnAnAnswerThatIsNotJson() {
        var ecs = serve(request -> request.response().end("<html>"));

        assertThatThrownBy(() -> Await.await(ecs.task())).isInstanceOf(Failure.class);
    }

    private EcsMetadata serve(Handler<HttpServerRequest> handler) {
        var server =
                Await.await(vertx.createHttpServer().requestHandler(handler).listen(0, "localhost"));
        return new EcsMetadata(vertx, "http://localhost:" + server.actualPort() + "/v4/abc");
    }
}
