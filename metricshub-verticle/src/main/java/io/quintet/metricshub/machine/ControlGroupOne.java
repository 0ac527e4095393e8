package io.quintet.metricshub.machine;

import io.quintet.metricshub.domain.Reading;
import io.quintet.metricshub.domain.Task;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Version 1: a hierarchy for each controller. */
final class ControlGroupOne implements ControlGroup {
    private final GroupChain memory;
    private final GroupChain cpu;
    private final GroupChain pids;
    private final Path accounting;

    /** @param memberships the path of this process by controller */
    ControlGroupOne(Path base, Map<String, String> memberships) {
        memory = chain(base, "memory", memberships);
        cpu = chain(base, "cpu", memberships);
        pids = chain(base, "pids", memberships);
        accounting = base.resolve("cpuacct");
    }

    private static GroupChain chain(Path base, String controller, Map<String, String> memberships) {
        return GroupChain.of(base.resolve(controller), memberships.getOrDefault(controller, "/"));
    }

    @Override
    public Reading.OfTask read() {
        var group = memory.tightest(files -> files.limit("memory.limit_in_bytes"));
        var processes = pids.tightest(files -> files.limit("pids.max"));
        return new Reading.OfTask(
                Task.Source.CGROUP1,
                memory.pathOf(group),
                cpu(),
                group.limit("memory.limit_in_bytes"),
                group.without("memory.usage_in_bytes", "total_inactive_file"),
                new Task.Pids(processes.limit("pids.max"), processes.number("pids.current")));
    }

    private Reading.OfCpu cpu() {
        var group = cpu.tightest(ControlGroupOne::cores);
        var used = new GroupFiles(accounting.resolve(cpu.base().relativize(group.folder())));
        return new Reading.OfCpu(
                cores(group),
                used.number("cpuacct.usage"),
                group.field("cpu.stat", "nr_periods"),
                group.field("cpu.stat", "nr_throttled"));
    }

    private static @Nullable Double cores(GroupFiles group) {
        return GroupFiles.ratio(group.limit("cpu.cfs_quota_us"), group.number("cpu.cfs_period_us"));
    }
}
