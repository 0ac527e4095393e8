package io.quintet.metricshub.domain;

import io.quintet.events.Fact;
import io.quintet.events.Facts;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sample in words, for whoever asks "how is memory?". */
public final class SystemReport {
    private static final String UNKNOWN = "cannot be read";

    private SystemReport() {}

    public static Facts of(Sample sample) {
        var host = sample.host();
        var task = sample.task();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("CPU (host)", hostCpu(host)));
        facts.add(new Fact("CPU (task)", taskCpu(task.cpu())));
        facts.add(new Fact(
                "Memory (host)", share(host.memory().used(), host.memory().total())));
        facts.add(new Fact("Memory (task)", taskMemory(task.memory())));
        facts.add(new Fact(
                "Memory (JVM heap)", share(sample.jvm().heapUsed(), sample.jvm().heapMax())));
        facts.add(new Fact("Swap (host)", swap(host.swap())));
        facts.add(new Fact("Load (host)", load(host.cpu().load())));
        host.disks().forEach(disk -> facts.add(disk(disk)));
        facts.add(new Fact("Network (host)", network(host.network())));
        return new Facts("System", summary(sample), "/metricshub", facts);
    }

    private static String summary(Sample sample) {
        return "CPU of the host " + hostCpu(sample.host())
                + "; its memory "
                + share(sample.host().memory().used(), sample.host().memory().total())
                + "; memory of this task "
                + taskMemory(sample.task().memory())
                + ".";
    }

    private static String hostCpu(Host host) {
        return percent(host.cpu().percent()) + " of " + host.cpu().cores().size() + " cores";
    }

    private static String taskCpu(Task.Cpu cpu) {
        var used = cpu.usedCores() == null ? UNKNOWN : decimal(cpu.usedCores()) + " cores";
        return cpu.limitCores() == null
                ? used + ", no limit"
                : used + " of " + decimal(cpu.limitCores()) + " allowed (" + percent(cpu.percent()) + ")";
    }

    private static String taskMemory(Task.Memory memory) {
        return memory.limit() == null ? bytes(memory.used()) + ", no limit" : share(memory.used(), memory.limit());
    }

    private static String share(@Nullable Long used, @Nullable Long total) {
        return total == null
                ? bytes(used)
                : bytes(used) + " of " + bytes(total) + " (" + percent(Rates.percent(used, total)) + ")";
    }

    private static String swap(Host.Swap swap) {
        return Objects.equals(swap.total(), 0L) ? "none" : share(swap.used(), swap.total());
    }

    private static String load(Host.Load load) {
        return Stream.of(load.one(), load.five(), load.fifteen())
                        .map(average -> average == null ? "?" : decimal(average))
                        .collect(Collectors.joining(", "))
                + " over 1, 5 and 15 minutes";
    }

    private static Fact disk(Host.Disk disk) {
        return new Fact(
                "Disk " + disk.mount() + " (host)",
                share(disk.used(), disk.total()) + ", " + bytes(disk.available()) + " available");
    }

    private static String network(Host.Network network) {
        return "in " + rate(network.receivedPerSecond()) + ", out " + rate(network.sentPerSecond());
    }

    private static String rate(@Nullable Double perSecond) {
        return perSecond == null ? UNKNOWN : Bytes.text(Math.round(perSecond)) + "/s";
    }

    private static String bytes(@Nullable Long bytes) {
        return bytes == null ? UNKNOWN : Bytes.text(bytes);
    }

    private static String percent(@Nullable Double percent) {
        return percent == null ? "? %" : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
