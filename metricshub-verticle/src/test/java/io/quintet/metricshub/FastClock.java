package io.quintet.metricshub;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs forty times as fast as time, so that an interval of five seconds is an eighth of one. */
public final class FastClock extends Clock {
    private static final int FACTOR = 40;

    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos((System.nanoTime() - startNanos) * FACTOR);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
