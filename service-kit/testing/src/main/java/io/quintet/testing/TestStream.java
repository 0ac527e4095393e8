package io.quintet.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A reader of Server-Sent Events that waits in the test thread, ten seconds at most for each event. */
public final class TestStream implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(10);
    /** The line break tells it from anything that can arrive. */
    private static final TestEvent END = new TestEvent("", "end\nof stream", "");

    private final HttpClientResponse response;
    private final Answer head;
    private final BlockingQueue<TestEvent> arrived = new LinkedBlockingQueue<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final List<TestEvent> taken = new ArrayList<>();

    /** Must be called on the response's event loop, before it delivers anything. */
    TestStream(HttpClientResponse response) {
        this.response = response;
        this.head = Answer.of(response.statusCode(), response.headers(), Buffer.buffer());
        var parser = new EventParser(arrived::add, comments::add);
        response.exceptionHandler(cut -> arrived.add(END));
        response.endHandler(done -> arrived.add(END));
        response.handler(parser::accept);
    }

    /** The next event; fails the test, showing what came before, when none comes or the stream has ended. */
    @CanIgnoreReturnValue
    public TestEvent next() {
        var event = poll();
        if (event == null || event.equals(END)) {
            var why = event == null ? "none came within " + WAIT.toSeconds() + " s" : "the stream ended";
            throw new AssertionError("another event was expected, but " + why + "; before it came " + taken);
        }
        taken.add(event);
        return event;
    }

    /** Every event up to the end of the stream, which must come. */
    public List<TestEvent> untilEnd() {
        var events = new ArrayList<TestEvent>();
        var event = poll();
        while (!END.equals(event)) {
            if (event == null) {
                throw new AssertionError("the stream did not end; it brought " + taken);
            }
            taken.add(event);
            events.add(event);
            event = poll();
        }
        return List.copyOf(events);
    }

    /** The comment lines so far; a heartbeat is one. */
    public List<String> comments() {
        return List.copyOf(comments);
    }

    /** Status and headers, with no body. */
    public Answer head() {
        return head;
    }

    /** Reads nothing from the connection until {@link #resume()}, as a reader that hangs. */
    public void pause() {
        response.pause();
    }

    /** Reads on. */
    public void resume() {
        response.resume();
    }

    /** Leaves, as a browser tab that is closed. */
    @Override
    public void close() {
        Await.await(response.request().connection().close());
    }

    private @Nullable TestEvent poll() {
        try {
            var event = arrived.poll(WAIT.toMillis(), TimeUnit.MILLISECONDS);
            if (END.equals(event)) {
                arrived.add(END);
            }
            return event;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for an event", interrupted);
        }
    }
}
