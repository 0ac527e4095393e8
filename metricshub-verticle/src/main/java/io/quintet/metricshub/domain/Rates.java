package io.quintet.metricshub.domain;

import org.jspecify.annotations.Nullable;

/** Arithmetic with figures of which any may be missing: then the result is missing too. */
final class Rates {
    private static final double NANOS = 1e9;

    private Rates() {}

    /** 0 to 100 with two decimals, above it where the part is more than the whole. */
    static @Nullable Double percent(@Nullable Number part, @Nullable Number whole) {
        if (part == null || whole == null || whole.doubleValue() <= 0) {
            return null;
        }
        return rounded(100 * part.doubleValue() / whole.doubleValue(), 2);
    }

    /** How much a counter grew; null when it went back, as it does when what it counts starts anew. */
    static @Nullable Long growth(@Nullable Long before, @Nullable Long now) {
        return before == null || now == null || now < before ? null : Long.valueOf(now - before);
    }

    static @Nullable Double perSecond(@Nullable Long growth, @Nullable Double seconds) {
        return growth == null || seconds == null || seconds <= 0 ? null : Double.valueOf(rounded(growth / seconds, 1));
    }

    /** Cores from nanoseconds of CPU time. */
    static @Nullable Double cores(@Nullable Long growth, @Nullable Double seconds) {
        return growth == null || seconds == null || seconds <= 0
                ? null
                : Double.valueOf(rounded(growth / NANOS / seconds, 4));
    }

    static double rounded(double value, int decimals) {
        var scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
