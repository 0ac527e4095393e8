package io.quintet.metricshub.domain;

import org.jspecify.annotations.Nullable;

/** What ECS says of the task that this container belongs to. */
public record EcsTask(
        @Nullable String cluster,
        @Nullable String family,
        @Nullable String revision,
        @Nullable String availabilityZone,
        @Nullable String launchType,
        @Nullable Double cpuLimitCores,
        @Nullable Long memoryLimit) {}
