package io.quintet.datapulse.store.sandbox;

import io.quintet.datapulse.domain.explore.SqlAnswer;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One query's way through a sandbox; it runs on a worker, and may be stopped from another thread. */
final class SandboxQuery {
    private static final long START_MILLIS = 60_000;

    private final Vertx vertx;
    private final SandboxPool pool;
    private final SandboxLimits limits;
    private @Nullable SandboxChild running;
    private @Nullable Failure stopped;

    SandboxQuery(Vertx vertx, SandboxPool pool, SandboxLimits limits) {
        this.vertx = vertx;
        this.pool = pool;
        this.limits = limits;
    }

    /** Nobody waits for the answer any more. */
    void leave() {
        stop(Failure.unavailable("The reader has left."));
    }

    private synchronized void stop(Failure reason) {
        stopped = stopped == null ? reason : stopped;
        if (running != null) {
            running.kill();
        }
    }

    SqlAnswer run(Task task) throws IOException {
        checkGoesOn();
        var child = child();
        var answer = within(limits.time().toMillis(), tooLong(), () -> child.ask(Json.encode(task)));
        if (answer.isEmpty() || !release()) {
            pool.end(child);
            throw reason();
        }
        pool.giveBack(child);
        return answer(Json.decodeValue(answer.get(), Outcome.class));
    }

    private SandboxChild child() throws IOException {
        var waiting = pool.take();
        var child = waiting.isPresent() ? waiting.get() : pool.start();
        begin(child);
        if (waiting.isEmpty()) {
            start(child);
        }
        return child;
    }

    private void start(SandboxChild child) throws IOException {
        var late = Failure.unavailable("A process for the query did not start in time.");
        boolean ready = within(START_MILLIS, late, child::isReady);
        if (!ready) {
            pool.end(child);
            checkGoesOn();
            throw new IOException("a process for queries ended before it was ready");
        }
    }

    /** Does something that blocks, and kills the process when it takes too long. */
    private <T> T within(long millis, Failure late, Step<T> step) throws IOException {
        long timer = vertx.setTimer(millis, over -> stop(late));
        try {
            return step.run();
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    private synchronized void begin(SandboxChild child) {
        running = child;
        if (stopped != null) {
            child.kill();
        }
    }

    /** From here on nothing kills the process, which another query may have; false when something did already. */
    private synchronized boolean release() {
        running = null;
        return stopped == null;
    }

    private synchronized void checkGoesOn() {
        if (stopped != null) {
            throw stopped;
        }
    }

    private synchronized Failure reason() {
        return stopped == null ? tooMuch() : stopped;
    }

    private Failure tooLong() {
        return Failure.invalid("The query was stopped after %d seconds, the most it may take."
                .formatted(limits.time().toSeconds()));
    }

    private Failure tooMuch() {
        return Failure.tooLarge("The query was stopped: it needs more than the %,d bytes of memory it may take."
                .formatted(limits.memory()));
    }

    private static SqlAnswer answer(Outcome outcome) {
        var error = outcome.error();
        if (error != null) {
            throw outcome.tooLarge() ? Failure.tooLarge(error) : Failure.invalid("/sql", error);
        }
        var columns = IntStream.range(0, outcome.names().size())
                .mapToObj(i -> new SqlAnswer.Column(
                        outcome.names().get(i), outcome.types().get(i)))
                .toList();
        return new SqlAnswer(columns, outcome.rows(), Optional.ofNullable(outcome.cut()));
    }

    /** What may take long. */
    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }
}
