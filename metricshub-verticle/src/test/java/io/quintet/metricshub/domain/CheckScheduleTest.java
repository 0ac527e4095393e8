package io.quintet.metricshub.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When which endpoint is checked. */
class CheckScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final double MIDDLE = 0.5;

    private final CheckSchedule schedule = new CheckSchedule(2, () -> MIDDLE);

    @Test
    void aNewEndpointIsDueAtOnceAndThenOnItsInterval() {
        schedule.add(endpoint("a", 10), NOW);

        assertThat(start(0)).containsExactly("a");
        schedule.finished("a");

        assertThat(start(9_999)).isEmpty();
        assertThat(start(10_000)).containsExactly("a");
    }

    @Test
    void neverChecksAnEndpointTwiceAtOnce() {
        schedule.add(endpoint("a", 10), NOW);

        assertThat(start(0)).containsExactly("a");
        assertThat(start(60_000)).isEmpty();

        schedule.finished("a");
        assertThat(start(60_000)).containsExactly("a");
    }

    @Test
    void checksNoMoreAtOnceThanAllowedAndTheLongestDueFirst() {
        schedule.add(endpoint("late", 10), NOW.plusSeconds(2));
        schedule.add(endpoint("later", 10), NOW.plusSeconds(3));
        schedule.add(endpoint("early", 10), NOW);

        assertThat(start(5_000)).containsExactly("early", "late");
        assertThat(start(5_000)).isEmpty();

        schedule.finished("late");
        assertThat(start(5_000)).containsExactly("later");
    }

    @Test
    void intervalsVaryByFivePercentEitherWay() {
        var shortest = new CheckSchedule(2, () -> 0);
        shortest.add(endpoint("a", 100), NOW);

        assertThat(shortest.start(NOW)).hasSize(1);
        shortest.finished("a");

        assertThat(shortest.start(NOW.plusSeconds(94))).isEmpty();
        assertThat(shortest.start(NOW.plusSeconds(95))).hasSize(1);
    }

    @Test
    void delaysAndSpreadsTheFirstChecksAfterAStart() {
        schedule.addSpread(endpoint("a", 10), NOW);

        assertThat(start(3_499)).isEmpty();
        assertThat(start(3_500)).containsExactly("a");
    }

    @Test
    void aRemovedEndpointIsNotCheckedAgain() {
        schedule.add(endpoint("a", 10), NOW);
        assertThat(start(0)).containsExactly("a");

        schedule.remove("a");
        schedule.finished("a");

        assertThat(start(60_000)).isEmpty();
    }

    private List<String> start(long afterMillis) {
        return schedule.start(NOW.plusMillis(afterMillis)).stream()
                .map(Endpoint::id)
                .toList();
    }

    private static Endpoint endpoint(String id, int interval) {
        return Endpoint.added(id, new CheckPlan(id, "http://example.org", interval, 1000, null), false, NOW);
    }
}
