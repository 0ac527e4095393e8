package io.quintet.metricshub.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the machine at one moment: counters, of which two readings make a sample.
 *
 * @param nanos of a clock that only goes forward, for the length of an interval
 */
public record Reading(Instant at, long nanos, OfHost host, OfTask task, OfJvm jvm) {

    /** The whole machine. */
    public record OfHost(
            String name,
            String system,
            @Nullable Long uptimeSeconds,
            List<Ticks> cores,
            Host.Load load,
            Host.Memory memory,
            Host.Swap swap,
            List<Host.Disk> disks,
            List<Traffic> interfaces) {
        public OfHost {
            cores = List.copyOf(cores);
            disks = List.copyOf(disks);
            interfaces = List.copyOf(interfaces);
        }
    }

    /** How long one core was busy, and how long it was there, in the same unit. */
    public record Ticks(long busy, long total) {}

    /** Bytes that one interface carried since it is up. */
    public record Traffic(String name, long received, long sent) {}

    /** This container. */
    public record OfTask(
            Task.Source source,
            @Nullable String path,
            OfCpu cpu,
            @Nullable Long memoryLimit,
            @Nullable Long memoryUsed,
            Task.Pids pids) {
        /** Where there are no control groups. */
        public static final OfTask NONE = new OfTask(
                Task.Source.NONE, null, new OfCpu(null, null, null, null), null, null, new Task.Pids(null, null));
    }

    /**
     * The CPU of this container.
     *
     * @param periods scheduling periods so far, and {@code throttled} of them in which it was held back
     */
    public record OfCpu(
            @Nullable Double limitCores,
            @Nullable Long usedNanos,
            @Nullable Long periods,
            @Nullable Long throttled) {}

    /** This process. */
    public record OfJvm(
            String version,
            @Nullable Long heapUsed,
            @Nullable Long heapMax,
            int threads,
            @Nullable Long cpuNanos,
            long uptimeSeconds) {}
}
