package io.quintet.metricshub;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what happens without anybody asking, again and again; work that fails is told once, until it succeeds again. */
final class Clockwork {
    private static final Logger log = LoggerFactory.getLogger(Clockwork.class);

    private final List<Work> works = new ArrayList<>();

    /** At once, and then on the interval, whether or not it has ended by then. */
    void every(Vertx vertx, Duration interval, String name, Supplier<Future<Void>> run) {
        works.add(new Work(vertx, interval, name, run));
    }

    void stop() {
        works.forEach(Work::stop);
    }

    /** One thing that is done again and again. */
    private static final class Work {
        private final Vertx vertx;
        private final String name;
        private final long timer;
        private boolean failing;
        private boolean stopped;

        Work(Vertx vertx, Duration interval, String name, Supplier<Future<Void>> run) {
            this.vertx = vertx;
            this.name = name;
            this.timer = vertx.setPeriodic(
                    0,
                    interval.toMillis(),
                    tick -> run.get().onSuccess(done -> failing = false).onFailure(this::failed));
        }

        void stop() {
            stopped = true;
            vertx.cancelTimer(timer);
        }

        private void failed(Throwable failure) {
            if (!failing && !stopped) {
                tell(failure);
            }
            failing = true;
        }

        private void tell(Throwable failure) {
            if (failure instanceof Failure expected) {
                log.warn("{} is tried again: {}", name, expected.detail());
            } else {
                log.error("{} failed and is tried again", name, failure);
            }
        }
    }
}
