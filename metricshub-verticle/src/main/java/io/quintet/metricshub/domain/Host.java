package io.quintet.metricshub.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole machine over one interval, which on AWS is more than this task may use. */
public record Host(
        String name,
        String system,
        @Nullable Long uptimeSeconds,
        Cpu cpu,
        Memory memory,
        Swap swap,
        List<Disk> disks,
        Network network) {

    public Host {
        disks = List.copyOf(disks);
    }

    /**
     * Percent of all cores and of each.
     *
     * @param cores in the order of the system's numbers; holds null where there is no interval to measure over
     */
    public record Cpu(@Nullable Double percent, List<@Nullable Double> cores, Load load) {
        public Cpu {
            cores = Collections.unmodifiableList(new ArrayList<>(cores));
        }
    }

    /** Load averages of one, five and fifteen minutes. */
    public record Load(
            @Nullable Double one,
            @Nullable Double five,
            @Nullable Double fifteen) {}

    /** Bytes of memory. */
    public record Memory(
            @Nullable Long total,
            @Nullable Long used,
            @Nullable Long available,
            @Nullable Long cached,
            @Nullable Double percent) {
        /** Used is what is not available: caches that can be given back do not count. */
        public static Memory of(@Nullable Long total, @Nullable Long available, @Nullable Long cached) {
            var used = total == null || available == null ? null : Long.valueOf(total - available);
            return new Memory(total, used, available, cached, Rates.percent(used, total));
        }
    }

    /** Bytes of swap space. */
    public record Swap(@Nullable Long total, @Nullable Long used) {}

    /** One real file system. */
    public record Disk(
            String mount,
            String type,
            long total,
            long used,
            long available,
            @Nullable Double percent) {
        /** @param available to this process, which may be less than what is free */
        public static Disk of(String mount, String type, long total, long free, long available) {
            var used = total - free;
            return new Disk(mount, type, total, used, available, Rates.percent(used, used + available));
        }
    }

    /** Bytes per second of the real interfaces, together and each. */
    public record Network(
            @Nullable Double receivedPerSecond, @Nullable Double sentPerSecond, List<Interface> interfaces) {
        public Network {
            interfaces = List.copyOf(interfaces);
        }
    }

    /** Bytes per second of one interface. */
    public record Interface(
            String name,
            @Nullable Double receivedPerSecond,
            @Nullable Double sentPerSecond) {}
}
