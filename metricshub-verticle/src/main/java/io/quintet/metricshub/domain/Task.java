package io.quintet.metricshub.domain;

import org.jspecify.annotations.Nullable;

/**
 * What this container may use and did use over one interval.
 *
 * @param path the control group of the memory figures
 */
public record Task(
        Source source,
        @Nullable String path,
        Cpu cpu,
        Memory memory,
        Pids pids,
        @Nullable EcsTask ecs) {

    /** Where the figures come from. */
    public enum Source {
        CGROUP2,
        CGROUP1,
        NONE
    }

    /** Who set a limit. */
    public enum LimitFrom {
        CGROUP,
        ECS
    }

    /**
     * Cores that may be used and are.
     *
     * @param limitCores null when there is no limit
     * @param throttledPercent scheduling periods in which the task was held back
     */
    public record Cpu(
            @Nullable Double limitCores,
            @Nullable LimitFrom limitFrom,
            @Nullable Double usedCores,
            @Nullable Double percent,
            @Nullable Double throttledPercent) {}

    /**
     * Bytes that may be used and are; what the kernel can give back at once does not count as used.
     *
     * @param limit null when there is no limit
     */
    public record Memory(
            @Nullable Long limit,
            @Nullable LimitFrom limitFrom,
            @Nullable Long used,
            @Nullable Double percent) {}

    /**
     * Processes and threads.
     *
     * @param limit null when there is no limit
     */
    public record Pids(@Nullable Long limit, @Nullable Long used) {}
}
