package io.quintet.metricshub.machine;

import io.quintet.metricshub.domain.Reading;
import io.quintet.metricshub.domain.Task;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Version 2: one hierarchy for everything. */
record ControlGroupTwo(GroupChain chain) implements ControlGroup {

    @Override
    public Reading.OfTask read() {
        var memory = chain.tightest(group -> group.limit("memory.max"));
        var pids = chain.tightest(group -> group.limit("pids.max"));
        return new Reading.OfTask(
                Task.Source.CGROUP2,
                chain.pathOf(memory),
                cpu(),
                memory.limit("memory.max"),
                memory.without("memory.current", "inactive_file"),
                new Task.Pids(pids.limit("pids.max"), pids.number("pids.current")));
    }

    private Reading.OfCpu cpu() {
        var group = chain.tightest(ControlGroupTwo::cores);
        var micros = group.field("cpu.stat", "usage_usec");
        return new Reading.OfCpu(
                cores(group),
                micros == null ? null : Long.valueOf(TimeUnit.MICROSECONDS.toNanos(micros)),
                group.field("cpu.stat", "nr_periods"),
                group.field("cpu.stat", "nr_throttled"));
    }

    /** From a line such as {@code 25000 100000}: microseconds allowed in each period, or {@code max}. */
    private static @Nullable Double cores(GroupFiles group) {
        var words = group.words("cpu.max");
        return words.size() < 2
                ? null
                : GroupFiles.ratio(GroupFiles.parsed(words.get(0)), GroupFiles.parsed(words.get(1)));
    }
}
