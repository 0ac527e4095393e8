package io.quintet.metricshub.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two readings one after the other and the rates between them; without a reading before there are none. */
record Interval(@Nullable Reading before, Reading now) {
    private static final double NANOS = 1e9;

    @Nullable
    Double seconds() {
        return before == null ? null : Double.valueOf(Rates.rounded((now.nanos() - before.nanos()) / NANOS, 3));
    }

    Host host() {
        var host = now.host();
        return new Host(
                host.name(),
                host.system(),
                host.uptimeSeconds(),
                cpu(),
                host.memory(),
                host.swap(),
                host.disks(),
                network());
    }

    private Host.Cpu cpu() {
        var cores = new ArrayList<@Nullable Double>();
        long busy = 0;
        long total = 0;
        for (int core = 0; core < now.host().cores().size(); core++) {
            var ticks = ticks(core);
            cores.add(ticks == null ? null : Rates.percent(ticks.busy(), ticks.total()));
            busy += ticks == null ? 0 : ticks.busy();
            total += ticks == null ? 0 : ticks.total();
        }
        return new Host.Cpu(Rates.percent(busy, total), cores, now.host().load());
    }

    /** What a core did in the interval; null when there is none, or when a core came or went. */
    private Reading.@Nullable Ticks ticks(int core) {
        if (before == null || before.host().cores().size() != now.host().cores().size()) {
            return null;
        }
        var start = before.host().cores().get(core);
        var end = now.host().cores().get(core);
        var busy = Rates.growth(start.busy(), end.busy());
        var total = Rates.growth(start.total(), end.total());
        return busy == null || total == null ? null : new Reading.Ticks(Math.min(busy, total), total);
    }

    private Host.Network network() {
        var interfaces = now.host().interfaces().stream().map(this::traffic).toList();
        return new Host.Network(
                sum(interfaces, Host.Interface::receivedPerSecond),
                sum(interfaces, Host.Interface::sentPerSecond),
                interfaces);
    }

    private Host.Interface traffic(Reading.Traffic end) {
        var start = before == null ? null : find(before.host().interfaces(), end.name());
        if (start == null) {
            return new Host.Interface(end.name(), null, null);
        }
        return new Host.Interface(
                end.name(),
                Rates.perSecond(Rates.growth(start.received(), end.received()), seconds()),
                Rates.perSecond(Rates.growth(start.sent(), end.sent()), seconds()));
    }

    private static Reading.@Nullable Traffic find(List<Reading.Traffic> interfaces, String name) {
        return interfaces.stream()
                .filter(traffic -> traffic.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Double sum(
            List<Host.Interface> interfaces, Function<Host.Interface, @Nullable Double> rate) {
        var rates = interfaces.stream().map(rate).filter(Objects::nonNull).toList();
        return rates.isEmpty()
                ? null
                : Double.valueOf(Rates.rounded(
                        rates.stream().mapToDouble(Double::doubleValue).sum(), 1));
    }

    Task task(@Nullable EcsTask ecs) {
        var task = now.task();
        var limits = new TaskLimits(task, ecs);
        return new Task(task.source(), task.path(), cpu(limits), limits.memory(), task.pids(), ecs);
    }

    private Task.Cpu cpu(TaskLimits limits) {
        var start = before == null ? null : before.task().cpu();
        var end = now.task().cpu();
        var used = start == null ? null : Rates.cores(Rates.growth(start.usedNanos(), end.usedNanos()), seconds());
        var throttled = start == null
                ? null
                : Rates.percent(
                        Rates.growth(start.throttled(), end.throttled()), Rates.growth(start.periods(), end.periods()));
        return limits.cpu(used, throttled);
    }

    Jvm jvm(@Nullable Double eventLoopLagMillis) {
        var jvm = now.jvm();
        var growth = before == null ? null : Rates.growth(before.jvm().cpuNanos(), jvm.cpuNanos());
        return new Jvm(
                jvm.version(),
                jvm.heapUsed(),
                jvm.heapMax(),
                jvm.threads(),
                Rates.cores(growth, seconds()),
                eventLoopLagMillis,
                jvm.uptimeSeconds());
    }
}
