package io.quintet.metricshub.api;

import io.quintet.metricshub.domain.Sample;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The charted figures of a sample. */
record HistoryPointView(
        long sequence,
        Instant at,
        @Nullable Double cpuPercent,
        @Nullable Double load1,
        @Nullable Long memoryUsed,
        @Nullable Long swapUsed,
        @Nullable Double receivedPerSecond,
        @Nullable Double sentPerSecond,
        @Nullable Double taskUsedCores,
        @Nullable Long taskMemoryUsed,
        @Nullable Long heapUsed,
        @Nullable Double eventLoopLagMillis) {

    static HistoryPointView of(Sample sample) {
        var host = sample.host();
        return new HistoryPointView(
                sample.sequence(),
                sample.at(),
                host.cpu().percent(),
                host.cpu().load().one(),
                host.memory().used(),
                host.swap().used(),
                host.network().receivedPerSecond(),
                host.network().sentPerSecond(),
                sample.task().cpu().usedCores(),
                sample.task().memory().used(),
                sample.jvm().heapUsed(),
                sample.jvm().eventLoopLagMillis());
    }
}
