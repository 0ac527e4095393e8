package io.quintet.metricshub.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** Says which endpoint is to be checked when: never twice at once, never more than a number together, not all in step. */
final class CheckSchedule {
    /** Intervals vary by this much in all, so that endpoints added together drift apart. */
    private static final double JITTER = 0.1;
    /** After a start the first checks wait, because the other services may be starting too, and are spread. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private static final Duration SPREAD = Duration.ofSeconds(3);

    private final int parallel;
    private final DoubleSupplier random;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    /** @param random gives numbers from 0 to 1 */
    CheckSchedule(int parallel, DoubleSupplier random) {
        this.parallel = parallel;
        this.random = random;
    }

    /** Due at once. */
    void add(Endpoint endpoint, Instant now) {
        entries.put(endpoint.id(), new Entry(endpoint, now));
    }

    /** Due soon, at a moment of its own. */
    void addSpread(Endpoint endpoint, Instant now) {
        entries.put(endpoint.id(), new Entry(endpoint, now.plus(WAIT).plus(scaled(SPREAD, random.getAsDouble()))));
    }

    void remove(String id) {
        entries.remove(id);
    }

    /** The endpoints to be checked now, the longest due first; each counts as running until it is finished. */
    List<Endpoint> start(Instant now) {
        var due = entries.values().stream()
                .filter(entry -> !entry.due().isAfter(now))
                .filter(entry -> !running.contains(entry.endpoint().id()))
                .sorted(Comparator.comparing(Entry::due))
                .limit(Math.max(0, parallel - running.size()))
                .map(Entry::endpoint)
                .toList();
        due.forEach(endpoint -> started(endpoint, now));
        return due;
    }

    private void started(Endpoint endpoint, Instant now) {
        running.add(endpoint.id());
        var interval = Duration.ofSeconds(endpoint.plan().intervalSeconds());
        var factor = 1 + JITTER * (random.getAsDouble() - 0.5);
        entries.put(endpoint.id(), new Entry(endpoint, now.plus(scaled(interval, factor))));
    }

    void finished(String id) {
        running.remove(id);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    private record Entry(Endpoint endpoint, Instant due) {}
}
