package io.quintet.metricshub.machine;

import io.vertx.core.Vertx;

/** How late the timers of one event loop are; belongs to that loop. */
final class EventLoopLag {
    private static final long STEP_MILLIS = 250;
    private static final double NANOS_PER_MILLI = 1e6;

    private long lastNanos = System.nanoTime();
    private double longest;

    /** Starts to measure the event loop that calls this. */
    static EventLoopLag start(Vertx vertx) {
        var lag = new EventLoopLag();
        vertx.setPeriodic(STEP_MILLIS, timer -> lag.step());
        return lag;
    }

    private void step() {
        var now = System.nanoTime();
        longest = Math.max(longest, (now - lastNanos) / NANOS_PER_MILLI - STEP_MILLIS);
        lastNanos = now;
    }

    /** The longest delay in milliseconds since it was last asked. */
    double take() {
        var taken = longest;
        longest = 0;
        return taken;
    }
}
