package io.quintet.metricshub.domain;

import org.jspecify.annotations.Nullable;

/** The limits that really hold for this task: the tighter of its control group's and of ECS's. */
record TaskLimits(Reading.OfTask task, @Nullable EcsTask ecs) {

    Task.Cpu cpu(@Nullable Double usedCores, @Nullable Double throttledPercent) {
        var group = task.cpu().limitCores();
        var given = ecs == null ? null : ecs.cpuLimitCores();
        var limit = tighter(group, given) ? given : group;
        return new Task.Cpu(limit, from(group, given), usedCores, Rates.percent(usedCores, limit), throttledPercent);
    }

    Task.Memory memory() {
        var group = task.memoryLimit();
        var given = ecs == null ? null : ecs.memoryLimit();
        var limit = tighter(group, given) ? given : group;
        return new Task.Memory(limit, from(group, given), task.memoryUsed(), Rates.percent(task.memoryUsed(), limit));
    }

    private static Task.@Nullable LimitFrom from(@Nullable Number group, @Nullable Number given) {
        if (tighter(group, given)) {
            return Task.LimitFrom.ECS;
        }
        return group == null ? null : Task.LimitFrom.CGROUP;
    }

    /** Whether what ECS gives is the tighter limit. */
    private static boolean tighter(@Nullable Number group, @Nullable Number given) {
        return given != null && (group == null || given.doubleValue() < group.doubleValue());
    }
}
