package io.quintet.metricshub.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.metricshub.domain.Reading;
import io.quintet.metricshub.domain.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control groups from files as the kernel writes them. */
class ControlGroupTest {
    private static final String UNLIMITED = "9223372036854771712";

    @TempDir
    private Path root;

    private String folder = "";

    @BeforeEach
    void startsInTheHierarchysRoot() {
        folder = "sys/fs/cgroup/";
    }

    @Test
    void readsLimitsAndUseOfVersionTwo() {
        versionTwo("0::/");
        write("memory.max", "536870912");
        write("memory.current", "314572800");
        write("memory.stat", "anon 1\ninactive_file 104857600\nactive_file 5");
        write("cpu.max", "25000 100000");
        write("cpu.stat", "usage_usec 1500\nuser_usec 1\nnr_periods 40\nnr_throttled 3");
        write("pids.max", "100");
        write("pids.current", "12");

        assertThat(read())
                .isEqualTo(new Reading.OfTask(
                        Task.Source.CGROUP2,
                        "/",
                        new Reading.OfCpu(0.25, 1_500_000L, 40L, 3L),
                        536870912L,
                        209715200L,
                        new Task.Pids(100L, 12L)));
    }

    @Test
    void saysThatThereIsNoLimitInVersionTwo() {
        versionTwo("0::/");
        write("memory.max", "max");
        write("memory.current", "1000");
        write("cpu.max", "max 100000");
        write("cpu.stat", "usage_usec 7");
        write("pids.max", "max");
        write("pids.current", "3");

        assertThat(read())
                .isEqualTo(new Reading.OfTask(
                        Task.Source.CGROUP2,
                        "/",
                        new Reading.OfCpu(null, 7_000L, null, null),
                        null,
                        1000L,
                        new Task.Pids(null, 3L)));
    }

    @Test
    void theTightestGroupAroundTheProcessCounts() {
        versionTwo("0::/system.slice/quintet.service");
        in("system.slice");
        write("memory.max", "1000");
        write("memory.current", "900");
        write("cpu.max", "max 100000");
        in("system.slice/quintet.service");
        write("memory.max", "max");
        write("memory.current", "400");
        write("cpu.max", "200000 100000");
        write("cpu.stat", "usage_usec 1");

        var task = read();

        assertThat(task.path()).isEqualTo("/system.slice");
        assertThat(task.memoryLimit()).isEqualTo(1000);
        assertThat(task.memoryUsed()).isEqualTo(900);
        assertThat(task.cpu().limitCores()).isEqualTo(2.0);
        assertThat(task.cpu().usedNanos()).isEqualTo(1000);
    }

    @Test
    void readsItsOwnGroupWhereNoneHasALimit() {
        versionTwo("0::/user.slice");
        in("user.slice");
        write("memory.max", "max");
        write("memory.current", "77");

        assertThat(read().path()).isEqualTo("/user.slice");
        assertThat(read().memoryUsed()).isEqualTo(77);
    }

    @Test
    void aPathOutsideOfWhatIsMountedMeansTheMountItself() {
        versionTwo("0::/../../elsewhere");
        write("memory.max", "5");
        write("memory.current", "4");

        assertThat(read().path()).isEqualTo("/");
        assertThat(read().memoryLimit()).isEqualTo(5);
    }

    @Test
    void readsLimitsAndUseOfVersionOne() {
        membership("11:memory:/docker/abc\n4:cpu,cpuacct:/docker/abc\n2:pids:/docker/abc");
        in("memory/docker/abc");
        write("memory.limit_in_bytes", "268435456");
        write("memory.usage_in_bytes", "134217728");
        write("memory.stat", "inactive_file 1\ntotal_inactive_file 4194304");
        in("cpu/docker/abc");
        write("cpu.cfs_quota_us", "150000");
        write("cpu.cfs_period_us", "100000");
        write("cpu.stat", "nr_periods 9\nnr_throttled 2\nthrottled_time 5");
        in("cpuacct/docker/abc");
        write("cpuacct.usage", "123456");
        in("pids/docker/abc");
        write("pids.max", "50");
        write("pids.current", "5");

        assertThat(read())
                .isEqualTo(new Reading.OfTask(
                        Task.Source.CGROUP1,
                        "/docker/abc",
                        new Reading.OfCpu(1.5, 123456L, 9L, 2L),
                        268435456L,
                        130023424L,
                        new Task.Pids(50L, 5L)));
    }

    @Test
    void saysThatThereIsNoLimitInVersionOne() {
        membership("11:memory:/docker/abc\n4:cpu,cpuacct:/docker/abc\n2:pids:/docker/abc");
        in("memory");
        write("memory.limit_in_bytes", UNLIMITED);
        write("memory.usage_in_bytes", "10");
        in("cpu");
        write("cpu.cfs_quota_us", "-1");
        write("cpu.cfs_period_us", "100000");
        in("cpuacct");
        write("cpuacct.usage", "99");
        in("pids");
        write("pids.max", "max");
        write("pids.current", "2");

        // The folders named do not exist: so it is in a container, which sees its own group as the root.
        assertThat(read())
                .isEqualTo(new Reading.OfTask(
                        Task.Source.CGROUP1,
                        "/",
                        new Reading.OfCpu(null, 99L, null, null),
                        null,
                        10L,
                        new Task.Pids(null, 2L)));
    }

    @Test
    void aFigureWhoseFileIsAbsentIsAbsent() {
        versionTwo("0::/");

        assertThat(read())
                .isEqualTo(new Reading.OfTask(
                        Task.Source.CGROUP2,
                        "/",
                        new Reading.OfCpu(null, null, null, null),
                        null,
                        null,
                        new Task.Pids(null, null)));
    }

    @Test
    void whereThereAreNoControlGroupsThereIsNothingToRead() {
        assertThat(read()).isEqualTo(Reading.OfTask.NONE);
    }

    private Reading.OfTask read() {
        return ControlGroup.find(root).read();
    }

    private void versionTwo(String membership) {
        membership(membership);
        write("cgroup.controllers", "cpu memory pids");
    }

    private void membership(String lines) {
        writeTo("proc/self/cgroup", lines);
    }

    private void in(String group) {
        folder = "sys/fs/cgroup/" + group + "/";
    }

    private void write(String file, String content) {
        writeTo(folder + file, content);
    }

    private void writeTo(String path, String content) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content + "\n");
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
