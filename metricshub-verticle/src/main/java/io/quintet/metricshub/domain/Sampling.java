package io.quintet.metricshub.domain;

import io.quintet.kit.stream.Signal;
import io.quintet.kit.stream.Subscription;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Samples the machine once for everybody: each second while somebody watches, else now and then. */
public final class Sampling {
    /** How far back the history goes. */
    public static final Duration HISTORY = Duration.ofMinutes(15);
    /** A second is the shortest distance of two samples, so this is never the first bound to be met. */
    private static final int HISTORY_SIZE = 1000;

    private static final int IDLE_TICKS = 5;

    private final Machine machine;
    private final Signal sampled = new Signal();
    private final ArrayDeque<Sample> history = new ArrayDeque<>();
    private int watchers;
    private long ticks;
    private @Nullable Reading before;
    private @Nullable EcsTask ecs;
    private @Nullable Future<Sample> running;

    public Sampling(Machine machine) {
        this.machine = machine;
    }

    /** To be called each second. */
    public Future<Void> tick() {
        boolean due = watchers > 0 || history.size() < 2 || ticks % IDLE_TICKS == 0;
        ticks++;
        return due && running == null ? sample().mapEmpty() : Future.succeededFuture();
    }

    /** The newest sample; the first one when there is none yet. */
    public Future<Sample> newest() {
        if (!history.isEmpty()) {
            return Future.succeededFuture(history.getLast());
        }
        return running == null ? sample() : running;
    }

    /** The samples of the last minutes, oldest first. */
    public List<Sample> history(Duration back) {
        if (history.isEmpty()) {
            return List.of();
        }
        var since = history.getLast().at().minus(back);
        return history.stream().filter(sample -> sample.at().isAfter(since)).toList();
    }

    /** Runs on each new sample; while there is such a watcher, samples come each second. */
    public Subscription watch(Runnable onSample) {
        var subscription = sampled.add(onSample);
        watchers++;
        return new Watcher(subscription);
    }

    /** What ECS says of this task from now on. */
    public void runsOn(EcsTask task) {
        ecs = task;
    }

    private Future<Sample> sample() {
        var reading = machine.read().map(this::sampled).andThen(done -> running = null);
        running = reading.isComplete() ? null : reading;
        return reading;
    }

    private Sample sampled(Reading reading) {
        var interval = new Interval(before, reading);
        var sequence = history.isEmpty() ? 1 : history.getLast().sequence() + 1;
        var lag = Rates.rounded(machine.takeEventLoopLagMillis(), 1);
        var sample = new Sample(
                sequence, reading.at(), interval.seconds(), interval.host(), interval.task(ecs), interval.jvm(lag));
        before = reading;
        keep(sample);
        sampled.fire();
        return sample;
    }

    private void keep(Sample sample) {
        history.addLast(sample);
        var since = sample.at().minus(HISTORY);
        while (history.size() > HISTORY_SIZE || history.getFirst().at().isBefore(since)) {
            history.removeFirst();
        }
    }

    /** One who watches until cancelled, which may be done twice. */
    private final class Watcher implements Subscription {
        private final Subscription subscription;
        private boolean watching = true;

        Watcher(Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void cancel() {
            watchers -= watching ? 1 : 0;
            watching = false;
            subscription.cancel();
        }
    }
}
