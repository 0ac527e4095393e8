package io.quintet.metricshub.api;

import io.quintet.metricshub.domain.EcsTask;
import io.quintet.metricshub.domain.Host;
import io.quintet.metricshub.domain.Jvm;
import io.quintet.metricshub.domain.Sample;
import io.quintet.metricshub.domain.Task;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sample as the contract has it; each part says whose figures it holds. */
record SampleView(
        long sequence, Instant at, @Nullable Double intervalSeconds, HostView host, TaskView task, JvmView jvm) {

    static SampleView of(Sample sample) {
        return new SampleView(
                sample.sequence(),
                sample.at(),
                sample.intervalSeconds(),
                HostView.of(sample.host()),
                TaskView.of(sample.task()),
                JvmView.of(sample.jvm()));
    }

    /** The whole machine. */
    record HostView(
            String scope,
            String name,
            String system,
            @Nullable Long uptimeSeconds,
            CpuView cpu,
            Host.Memory memory,
            Host.Swap swap,
            List<Host.Disk> disks,
            Host.Network network) {
        static HostView of(Host host) {
            return new HostView(
                    "host",
                    host.name(),
                    host.system(),
                    host.uptimeSeconds(),
                    CpuView.of(host.cpu()),
                    host.memory(),
                    host.swap(),
                    host.disks(),
                    host.network());
        }
    }

    /** The machine's CPU. */
    record CpuView(
            @Nullable Double percent,
            List<@Nullable Double> cores,
            @Nullable Double load1,
            @Nullable Double load5,
            @Nullable Double load15) {
        static CpuView of(Host.Cpu cpu) {
            var load = cpu.load();
            return new CpuView(cpu.percent(), cpu.cores(), load.one(), load.five(), load.fifteen());
        }
    }

    /** This container. */
    record TaskView(
            String scope,
            String source,
            @Nullable String path,
            TaskCpuView cpu,
            TaskMemoryView memory,
            Task.Pids pids,
            @Nullable EcsTask ecs) {
        static TaskView of(Task task) {
            return new TaskView(
                    "task",
                    word(task.source()),
                    task.path(),
                    TaskCpuView.of(task.cpu()),
                    TaskMemoryView.of(task.memory()),
                    task.pids(),
                    task.ecs());
        }
    }

    /** This container's CPU. */
    record TaskCpuView(
            @Nullable Double limitCores,
            @Nullable String limitFrom,
            @Nullable Double usedCores,
            @Nullable Double percent,
            @Nullable Double throttledPercent) {
        static TaskCpuView of(Task.Cpu cpu) {
            return new TaskCpuView(
                    cpu.limitCores(), from(cpu.limitFrom()), cpu.usedCores(), cpu.percent(), cpu.throttledPercent());
        }
    }

    /** This container's memory. */
    record TaskMemoryView(
            @Nullable Long limit,
            @Nullable String limitFrom,
            @Nullable Long used,
            @Nullable Double percent) {
        static TaskMemoryView of(Task.Memory memory) {
            return new TaskMemoryView(memory.limit(), from(memory.limitFrom()), memory.used(), memory.percent());
        }
    }

    /** This process. */
    record JvmView(
            String scope,
            String version,
            @Nullable Long heapUsed,
            @Nullable Long heapMax,
            int threads,
            @Nullable Double cpuCores,
            @Nullable Double eventLoopLagMillis,
            long uptimeSeconds) {
        static JvmView of(Jvm jvm) {
            return new JvmView(
                    "process",
                    jvm.version(),
                    jvm.heapUsed(),
                    jvm.heapMax(),
                    jvm.threads(),
                    jvm.cpuCores(),
                    jvm.eventLoopLagMillis(),
                    jvm.uptimeSeconds());
        }
    }

    private static @Nullable String from(Task.@Nullable LimitFrom from) {
        return from == null ? null : word(from);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
