package io.quintet.metricshub.machine;

import io.quintet.metricshub.domain.Reading;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The process that this is. */
final class ThisJvm {
    private ThisJvm() {}

    static Reading.OfJvm read() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Reading.OfJvm(
                Runtime.version().toString(),
                heap.getUsed(),
                heap.getMax() < 0 ? null : Long.valueOf(heap.getMax()),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                cpuNanos(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())
                        .toSeconds());
    }

    private static @Nullable Long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(null);
    }
}
