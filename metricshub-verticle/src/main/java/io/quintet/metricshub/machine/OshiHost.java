package io.quintet.metricshub.machine;

import io.quintet.metricshub.domain.Host;
import io.quintet.metricshub.domain.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.TickType;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;
import oshi.software.os.OperatingSystem;
import oshi.util.GlobalConfig;

/** The whole machine through OSHI; used by one thread at a time. */
final class OshiHost implements HostReader {
    /** Mounts and interfaces seldom change, and listing them is the dear part of a reading. */
    private static final long LISTING_NANOS = Duration.ofSeconds(10).toNanos();

    private final HardwareAbstractionLayer hardware;
    private final OperatingSystem system;
    private final CentralProcessor processor;
    private final MemoryInfo memoryInfo;
    private long listedNanos;
    private List<Host.Disk> disks = List.of();
    private List<NetworkIF> interfaces = List.of();

    OshiHost(Path root) {
        // Containers have no udev, which OSHI would warn of, and nothing here needs it.
        GlobalConfig.set(GlobalConfig.OSHI_OS_LINUX_ALLOWUDEV, false);
        var info = new SystemInfo();
        hardware = info.getHardware();
        system = info.getOperatingSystem();
        processor = hardware.getProcessor();
        memoryInfo = new MemoryInfo(root.resolve("proc/meminfo"));
        list();
    }

    @Override
    public Reading.OfHost read() {
        if (System.nanoTime() - listedNanos > LISTING_NANOS) {
            list();
        }
        return new Reading.OfHost(
                system.getNetworkParams().getHostName(),
                system.toString(),
                system.getSystemUptime(),
                cores(),
                load(),
                memory(),
                swap(),
                disks,
                interfaces.stream().map(OshiHost::traffic).toList());
    }

    private void list() {
        disks = RealDisks.of(system.getFileSystem().getFileStores(false));
        interfaces = RealInterfaces.of(hardware.getNetworkIFs(false));
        listedNanos = System.nanoTime();
    }

    private List<Reading.Ticks> cores() {
        return Arrays.stream(processor.getProcessorCpuLoadTicks())
                .map(OshiHost::ticks)
                .toList();
    }

    /** Waiting for a disk is idle time; time stolen by the hypervisor is not this machine's, yet it could not be used. */
    private static Reading.Ticks ticks(long[] ticks) {
        long total = Arrays.stream(ticks).sum();
        return new Reading.Ticks(total - ticks[TickType.IDLE.getIndex()] - ticks[TickType.IOWAIT.getIndex()], total);
    }

    private Host.Load load() {
        var averages = processor.getSystemLoadAverage(3);
        return new Host.Load(readable(averages[0]), readable(averages[1]), readable(averages[2]));
    }

    /** OSHI says -1 for what it cannot read. */
    private static @Nullable Double readable(double value) {
        return value < 0 ? null : Double.valueOf(Math.round(value * 100) / 100.0);
    }

    private Host.Memory memory() {
        var memory = hardware.getMemory();
        var total = memory.getTotal();
        return total <= 0
                ? Host.Memory.of(null, null, null)
                : Host.Memory.of(total, memory.getAvailable(), memoryInfo.cached());
    }

    private Host.Swap swap() {
        var memory = hardware.getMemory().getVirtualMemory();
        return new Host.Swap(memory.getSwapTotal(), memory.getSwapUsed());
    }

    private static Reading.Traffic traffic(NetworkIF networkInterface) {
        networkInterface.updateAttributes();
        return new Reading.Traffic(
                networkInterface.getName(), networkInterface.getBytesRecv(), networkInterface.getBytesSent());
    }
}
