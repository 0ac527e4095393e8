package io.quintet.metricshub.domain;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.UnaryOperator;

/** A machine whose counters a test turns by hand. */
public final class FakeMachine implements Machine {
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    static final long GIB = 1L << 30;

    private long millis;
    private Reading.OfHost host = new Reading.OfHost(
            "box",
            "Linux 6",
            100L,
            List.of(new Reading.Ticks(0, 0), new Reading.Ticks(0, 0)),
            new Host.Load(0.5, 0.25, null),
            Host.Memory.of(8 * GIB, 6 * GIB, GIB),
            new Host.Swap(0L, 0L),
            List.of(Host.Disk.of("/", "ext4", 100 * GIB, 60 * GIB, 50 * GIB)),
            List.of(new Reading.Traffic("eth0", 0, 0)));
    private Reading.OfTask task = Reading.OfTask.NONE;
    private final ArrayDeque<Promise<Reading>> held = new ArrayDeque<>();
    private boolean holding;
    private int reads;

    public void later(long moreMillis) {
        millis += moreMillis;
    }

    void cores(Reading.Ticks... ticks) {
        host = new Reading.OfHost(
                host.name(),
                host.system(),
                host.uptimeSeconds(),
                List.of(ticks),
                host.load(),
                host.memory(),
                host.swap(),
                host.disks(),
                host.interfaces());
    }

    void interfaces(Reading.Traffic... traffic) {
        host = new Reading.OfHost(
                host.name(),
                host.system(),
                host.uptimeSeconds(),
                host.cores(),
                host.load(),
                host.memory(),
                host.swap(),
                host.disks(),
                List.of(traffic));
    }

    void task(UnaryOperator<Reading.OfTask> change) {
        task = change.apply(task);
    }

    /** From now on a reading takes until it is released. */
    void hold() {
        holding = true;
    }

    void release() {
        held.removeFirst().complete(reading());
    }

    void fail() {
        held.removeFirst().fail("no figures");
    }

    public int reads() {
        return reads;
    }

    @Override
    public Future<Reading> read() {
        reads++;
        if (!holding) {
            return Future.succeededFuture(reading());
        }
        held.add(Promise.promise());
        return held.getLast().future();
    }

    private Reading reading() {
        var jvm = new Reading.OfJvm("17", 10L, 20L, 5, millis * 500_000, millis / 1000);
        return new Reading(START.plusMillis(millis), millis * 1_000_000, host, task, jvm);
    }

    @Override
    public double takeEventLoopLagMillis() {
        return 1.26;
    }
}
