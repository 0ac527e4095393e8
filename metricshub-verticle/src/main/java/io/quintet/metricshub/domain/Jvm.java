package io.quintet.metricshub.domain;

import org.jspecify.annotations.Nullable;

/**
 * This process; in the launcher that is all five services.
 *
 * @param cpuCores cores that it used over the interval
 * @param eventLoopLagMillis the longest that a timer on this service's event loop was late in the interval
 */
public record Jvm(
        String version,
        @Nullable Long heapUsed,
        @Nullable Long heapMax,
        int threads,
        @Nullable Double cpuCores,
        @Nullable Double eventLoopLagMillis,
        long uptimeSeconds) {}
