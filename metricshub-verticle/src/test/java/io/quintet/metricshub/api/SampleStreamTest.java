package io.quintet.metricshub.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.kit.http.JsonCodec;
import io.quintet.kit.stream.EventStream;
import io.quintet.metricshub.domain.FakeMachine;
import io.quintet.metricshub.domain.Sampling;
import io.quintet.testing.Await;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader who hangs, and one who leaves. */
class SampleStreamTest {
    private final Vertx vertx = Vertx.vertx();
    private final FakeMachine machine = new FakeMachine();
    private final Sampling sampling = new Sampling(machine);
    private final AtomicReference<Context> serverContext = new AtomicReference<>();
    private final AtomicReference<EventStream> opened = new AtomicReference<>();
    private final StringBuffer received = new StringBuffer();

    @AfterEach
    void close() {
        Await.await(vertx.close());
    }

    @Test
    void aReaderWhoHangsMissesSamplesAndCostsNoMemory() {
        var response = connect();
        response.pause();

        for (int batch = 0; batch < 40; batch++) {
            onServer(() -> ticks(500));
        }
        var full = onServer(() -> opened.get().isFull());
        response.resume();
        Await.until(() -> !onServer(() -> opened.get().isFull()));
        var newest = onServer(() -> ticks(1));

        Await.until(() -> received.indexOf("\nid: " + newest + "\n") >= 0);
        assertThat(full).isTrue();
        assertThat(received.toString()).contains("id: 1\n").doesNotContain("id: 20000\n");
    }

    @Test
    void aReaderWhoLeavesNoLongerWatches() {
        var response = connect();
        onServer(() -> ticks(3));
        var watched = onServer(machine::reads);

        Await.await(response.request().connection().close());
        Await.until(() -> onServer(() -> opened.get().isFull()));

        onServer(() -> ticks(5));
        assertThat(watched).isEqualTo(1 + 3);
        // One of the five, as while nobody watches.
        assertThat(onServer(machine::reads)).isEqualTo(1 + 3 + 1);
    }

    /** Answers the sequence of the newest sample. */
    private long ticks(int count) {
        for (int tick = 0; tick < count; tick++) {
            machine.later(1000);
            sampling.tick().onFailure(failure -> {
                throw new AssertionError(failure);
            });
        }
        return sampling.newest().result().sequence();
    }

    private HttpClientResponse connect() {
        JsonCodec.install();
        var server = Await.await(vertx.createHttpServer()
                .requestHandler(request -> {
                    serverContext.set(vertx.getOrCreateContext());
                    opened.set(EventStream.open(vertx, request.response()));
                    SampleStream.start(sampling, opened.get());
                })
                .listen(0, "127.0.0.1"));
        return Await.await(vertx.createHttpClient()
                .request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
                .compose(request -> request.send().map(this::collected)));
    }

    private HttpClientResponse collected(HttpClientResponse response) {
        response.exceptionHandler(gone -> {});
        return response.handler(part -> received.append(part));
    }

    /** What the server's event loop finds when it does this. */
    private <T> T onServer(Supplier<T> work) {
        var done = Promise.<T>promise();
        serverContext.get().runOnContext(go -> done.complete(work.get()));
        return Await.await(done.future());
    }
}
