package io.quintet.metricshub.domain;

import static io.quintet.metricshub.domain.FakeMachine.GIB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quintet.kit.stream.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The samples that two readings make, and when they are made. */
class SamplingTest {
    private final FakeMachine machine = new FakeMachine();
    private final Sampling sampling = new Sampling(machine);

    @Test
    void theFirstSampleHasFiguresButNoRates() {
        var sample = sampling.newest().result();

        assertThat(sample.sequence()).isEqualTo(1);
        assertThat(sample.intervalSeconds()).isNull();
        assertThat(sample.host().cpu().percent()).isNull();
        assertThat(sample.host().cpu().cores()).containsExactly(null, null);
        assertThat(sample.host().network().receivedPerSecond()).isNull();
        assertThat(sample.host().memory().used()).isEqualTo(2 * GIB);
        assertThat(sample.host().memory().percent()).isEqualTo(25.0);
        assertThat(sample.jvm().eventLoopLagMillis()).isEqualTo(1.3);
    }

    @Test
    void cpuIsWhatTheCoresDidSinceTheSampleBefore() {
        machine.cores(new Reading.Ticks(1000, 2000), new Reading.Ticks(0, 2000));
        tick();

        machine.cores(new Reading.Ticks(1075, 2100), new Reading.Ticks(25, 2100));
        var sample = tick();

        assertThat(sample.intervalSeconds()).isEqualTo(1.0);
        assertThat(sample.host().cpu().cores()).containsExactly(75.0, 25.0);
        assertThat(sample.host().cpu().percent()).isEqualTo(50.0);
    }

    @Test
    void hasNoCpuFigureWhenACoreCameOrWent() {
        tick();

        machine.cores(new Reading.Ticks(50, 100));
        var sample = tick();

        assertThat(sample.host().cpu().percent()).isNull();
        assertThat(sample.host().cpu().cores()).containsExactly((Double) null);
    }

    @Test
    void networkIsBytesPerSecondOfEachInterfaceAndOfAll() {
        machine.interfaces(new Reading.Traffic("eth0", 1000, 500), new Reading.Traffic("eth1", 0, 0));
        tick();

        machine.interfaces(new Reading.Traffic("eth0", 3000, 1500), new Reading.Traffic("eth1", 500, 0));
        machine.later(1000);
        var network = tick().host().network();

        assertThat(network.interfaces())
                .containsExactly(new Host.Interface("eth0", 1000.0, 500.0), new Host.Interface("eth1", 250.0, 0.0));
        assertThat(network.receivedPerSecond()).isEqualTo(1250.0);
        assertThat(network.sentPerSecond()).isEqualTo(500.0);
    }

    @Test
    void hasNoRateForAnInterfaceThatWasRestarted() {
        machine.interfaces(new Reading.Traffic("eth0", 5000, 5000));
        tick();

        machine.interfaces(new Reading.Traffic("eth0", 10, 5100), new Reading.Traffic("new0", 7, 7));
        var network = tick().host().network();

        assertThat(network.interfaces())
                .containsExactly(new Host.Interface("eth0", null, 100.0), new Host.Interface("new0", null, null));
        assertThat(network.receivedPerSecond()).isNull();
    }

    @Test
    void taskCpuIsPercentOfItsQuota() {
        task(0.5, 1_000_000_000L, 10L, 0L);
        tick();

        task(0.5, 1_250_000_000L, 20L, 4L);
        var cpu = tick().task().cpu();

        assertThat(cpu).isEqualTo(new Task.Cpu(0.5, Task.LimitFrom.CGROUP, 0.25, 50.0, 40.0));
    }

    @Test
    void aTaskWithoutLimitsSaysSo() {
        task(null, 0L, null, null);
        tick();

        task(null, 100_000_000L, null, null);
        var task = tick().task();

        assertThat(task.cpu()).isEqualTo(new Task.Cpu(null, null, 0.1, null, null));
        assertThat(task.memory()).isEqualTo(new Task.Memory(null, null, 300L, null));
    }

    @Test
    void theTighterOfTheLimitsOfCgroupAndEcsHolds() {
        machine.task(any -> new Reading.OfTask(
                Task.Source.CGROUP2,
                "/",
                new Reading.OfCpu(0.25, 0L, null, null),
                8 * GIB,
                GIB,
                new Task.Pids(null, 7L)));
        sampling.runsOn(new EcsTask("c", "f", "1", "az", "FARGATE", 0.5, 2 * GIB));

        var task = tick().task();

        assertThat(task.cpu().limitCores()).isEqualTo(0.25);
        assertThat(task.cpu().limitFrom()).isEqualTo(Task.LimitFrom.CGROUP);
        assertThat(task.memory()).isEqualTo(new Task.Memory(2 * GIB, Task.LimitFrom.ECS, GIB, 50.0));
        assertThat(task.ecs()).isNotNull();
    }

    @Test
    void theProcessHasItsOwnShareOfCores() {
        tick();

        assertThat(tick().jvm().cpuCores()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void samplesSlowlyWhileNobodyWatches() {
        for (int second = 0; second < 20; second++) {
            tick();
        }

        // The first two at once, for the rates; then each fifth second.
        assertThat(machine.reads()).isEqualTo(2 + 3);
    }

    @Test
    void samplesEachSecondWhileSomebodyWatches() {
        var seen = new ArrayList<Long>();
        Subscription watching =
                sampling.watch(() -> seen.add(sampling.newest().result().sequence()));
        for (int second = 0; second < 7; second++) {
            tick();
        }
        watching.cancel();
        watching.cancel();
        for (int second = 7; second < 10; second++) {
            tick();
        }

        assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(machine.reads()).isEqualTo(7);
    }

    @Test
    void readsTheMachineOnceForAllWhoWaitForTheFirstSample() {
        machine.hold();

        var first = sampling.newest();
        var second = sampling.newest();
        tick();
        machine.release();

        assertThat(machine.reads()).isEqualTo(1);
        assertThat(first.result()).isSameAs(second.result());
    }

    @Test
    void triesAgainAfterAReadingThatFailed() {
        machine.hold();
        var failed = sampling.newest();
        machine.fail();

        var again = sampling.newest();
        machine.release();

        assertThat(failed.failed()).isTrue();
        assertThat(again.result().sequence()).isEqualTo(1);
    }

    @Test
    void keepsFifteenMinutesAndNoMore() {
        Subscription watching = sampling.watch(() -> {});
        for (int second = 0; second < 1200; second++) {
            tick();
        }
        watching.cancel();

        assertThat(sampling.history(Duration.ofHours(1))).hasSize(901);
        assertThat(sampling.history(Duration.ofMinutes(1))).hasSize(60);
        assertThat(sampling.history(Duration.ofMinutes(1)).get(59).sequence()).isEqualTo(1200);
    }

    private Sample tick() {
        assertThat(sampling.tick().failed()).isFalse();
        machine.later(1000);
        return sampling.history(Duration.ofHours(1)).isEmpty()
                ? null
                : sampling.newest().result();
    }

    private void task(Double limit, Long used, Long periods, Long throttled) {
        machine.task(any -> new Reading.OfTask(
                Task.Source.CGROUP2,
                "/",
                new Reading.OfCpu(limit, used, periods, throttled),
                null,
                300L,
                new Task.Pids(null, 1L)));
    }
}
