package io.quintet.metricshub.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.events.Fact;
import io.quintet.events.Facts;
import org.junit.jupiter.api.Test;

/** The words for a sample. */
class SystemReportTest {
    private final FakeMachine machine = new FakeMachine();
    private final Sampling sampling = new Sampling(machine);

    @Test
    void saysHowMemoryIsOnTheHostAndInTheTask() {
        machine.task(any -> new Reading.OfTask(
                Task.Source.CGROUP2,
                "/",
                new Reading.OfCpu(0.5, 0L, null, null),
                512L << 20,
                128L << 20,
                new Task.Pids(null, 1L)));

        var facts = SystemReport.of(sampling.newest().result());

        assertThat(fact(facts, "Memory (host)")).isEqualTo("2.0 GiB of 8.0 GiB (25.0 %)");
        assertThat(fact(facts, "Memory (task)")).isEqualTo("128.0 MiB of 512.0 MiB (25.0 %)");
        assertThat(fact(facts, "Disk / (host)")).isEqualTo("40.0 GiB of 100.0 GiB (40.0 %), 50.0 GiB available");
        assertThat(fact(facts, "Swap (host)")).isEqualTo("none");
        assertThat(fact(facts, "Load (host)")).isEqualTo("0.50, 0.25, ? over 1, 5 and 15 minutes");
    }

    @Test
    void saysWhatIsNotLimitedAndWhatCannotBeRead() {
        var facts = SystemReport.of(sampling.newest().result());

        assertThat(fact(facts, "CPU (host)")).isEqualTo("? % of 2 cores");
        assertThat(fact(facts, "CPU (task)")).isEqualTo("cannot be read, no limit");
        assertThat(fact(facts, "Memory (task)")).isEqualTo("cannot be read, no limit");
        assertThat(fact(facts, "Network (host)")).isEqualTo("in cannot be read, out cannot be read");
    }

    private static String fact(Facts facts, String name) {
        return facts.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElseThrow();
    }
}
