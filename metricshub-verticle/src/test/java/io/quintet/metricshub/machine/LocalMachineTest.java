package io.quintet.metricshub.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.metricshub.domain.Host;
import io.quintet.metricshub.domain.Reading;
import io.quintet.testing.Await;
import io.vertx.core.Vertx;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oshi.hardware.NetworkIF.IfOperStatus;

/** The machine that runs this test. */
class LocalMachineTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        Await.await(vertx.close());
    }

    @Test
    void readsFiguresThatAgreeWithTheJvms() {
        var reading = read();

        assertThat(reading.host().cores()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(reading.host().memory().total())
                .isGreaterThan(Runtime.getRuntime().totalMemory());
        assertThat(reading.host().memory().used())
                .isEqualTo(reading.host().memory().total()
                        - reading.host().memory().available());
        assertThat(reading.host().uptimeSeconds()).isPositive();
        assertThat(reading.host().name()).isNotBlank();
        assertThat(reading.jvm().heapMax()).isEqualTo(Runtime.getRuntime().maxMemory());
        assertThat(reading.jvm().threads()).isPositive();
        assertThat(reading.jvm().cpuNanos()).isPositive();
    }

    @Test
    void measuresTheRootDiskAsTheJvmDoes() {
        var disk = read().host().disks().stream()
                .filter(mounted -> mounted.mount().equals("/"))
                .findFirst();

        assertThat(disk.map(Host.Disk::total)).contains(new File("/").getTotalSpace());
    }

    @Test
    void countersGrowFromOneReadingToTheNext() {
        var machine = machine();
        var first = Await.await(machine.read());

        Await.until(() -> busy(Await.await(machine.read())) > busy(first));

        assertThat(Await.await(machine.read()).nanos()).isGreaterThan(first.nanos());
    }

    @Test
    void knowsRealInterfacesFromBridgesAndTunnels() {
        assertThat(RealInterfaces.isReal("eth0", IfOperStatus.UP)).isTrue();
        assertThat(RealInterfaces.isReal("enp3s0", IfOperStatus.UP)).isTrue();
        assertThat(RealInterfaces.isReal("wlan0", IfOperStatus.UNKNOWN)).isTrue();
        assertThat(RealInterfaces.isReal("eth1", IfOperStatus.DOWN)).isFalse();
        assertThat(RealInterfaces.isReal("lo", IfOperStatus.UNKNOWN)).isFalse();
        assertThat(RealInterfaces.isReal("veth12ab", IfOperStatus.UP)).isFalse();
        assertThat(RealInterfaces.isReal("docker0", IfOperStatus.UP)).isFalse();
        assertThat(RealInterfaces.isReal("br-0a1b", IfOperStatus.UP)).isFalse();
    }

    @Test
    void aHostThatCannotBeReadHasNamesAndNoFigures() {
        var host = new UnreadableHost().read();

        assertThat(host.name()).isNotBlank();
        assertThat(host.memory()).isEqualTo(Host.Memory.of(null, null, null));
        assertThat(host.cores()).isEmpty();
    }

    @Test
    void aSystemWithoutMeminfoHasNoCacheFigure() {
        assertThat(new MemoryInfo(Path.of("/there/is/no/such/file")).cached()).isNull();
    }

    private static long busy(Reading reading) {
        return reading.host().cores().stream().mapToLong(Reading.Ticks::busy).sum();
    }

    private Reading read() {
        return Await.await(machine().read());
    }

    private LocalMachine machine() {
        return LocalMachine.start(vertx);
    }
}
