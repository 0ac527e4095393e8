package io.quintet.kit.stream;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Server-Sent Events to one reader: a comment at once and then every 15 seconds, so that no proxy sees silence. */
public final class EventStream {
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final HttpServerResponse response;
    private final Vertx vertx;
    private final List<Runnable> onClose = new ArrayList<>();
    private final List<Runnable> onHeartbeat = new ArrayList<>();
    private final long heartbeat;
    private boolean closed;

    private EventStream(Vertx vertx, HttpServerResponse response) {
        this.vertx = vertx;
        this.response = response;
        this.heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, timer -> beat());
    }

    /** Sends the head and the first comment. */
    public static EventStream open(Vertx vertx, HttpServerResponse response) {
        var stream = new EventStream(vertx, response);
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform")
                .putHeader("x-accel-buffering", "no")
                .closeHandler(gone -> stream.ended())
                .exceptionHandler(broken -> stream.ended());
        stream.beat();
        return stream;
    }

    /** Completes when there is room for the next one; fails when the reader has left. */
    public Future<Void> send(String id, String event, Object data) {
        var text = "id: " + id + "\nevent: " + event + "\ndata: " + Json.encode(data) + "\n\n";
        return write(Buffer.buffer(text));
    }

    /** Whether the reader is slower than what is sent to it. */
    public boolean isFull() {
        return closed || response.writeQueueFull();
    }

    boolean isClosed() {
        return closed;
    }

    public void onClose(Runnable run) {
        onClose.add(run);
    }

    void onHeartbeat(Runnable run) {
        onHeartbeat.add(run);
    }

    /** Ends the stream; safe to call twice. */
    public void close() {
        if (!closed) {
            ended();
            response.end().onFailure(gone -> {});
        }
    }

    private Future<Void> write(Buffer frame) {
        if (closed) {
            return Failure.unavailable("The reader has left.").future();
        }
        var written = response.write(frame);
        return response.writeQueueFull() ? drained() : written.recover(EventStream::left);
    }

    private Future<Void> drained() {
        Promise<Void> room = Promise.promise();
        response.drainHandler(ready -> room.tryComplete());
        onClose.add(() -> room.tryFail(Failure.unavailable("The reader has left.")));
        return room.future();
    }

    private static Future<Void> left(Throwable broken) {
        return Failure.unavailable("The reader has left.").future();
    }

    private void beat() {
        if (!closed && !response.writeQueueFull()) {
            response.write(HEARTBEAT).onFailure(gone -> ended());
        }
        onHeartbeat.forEach(Runnable::run);
    }

    private void ended() {
        if (!closed) {
            closed = true;
            vertx.cancelTimer(heartbeat);
            List.copyOf(onClose).forEach(Runnable::run);
        }
    }
}
