package io.quintet.metricshub.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.events.CheckChanged;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How results change an endpoint. */
class EndpointTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Endpoint added =
            Endpoint.added("e1", new CheckPlan("Site", "http://example.org", 30, 5000, null), false, NOW);

    @Test
    void isUnknownUntilItsFirstCheck() {
        assertThat(added.state().status()).isEqualTo(CheckStatus.UNKNOWN);
        assertThat(added.state().reason()).isEqualTo("Not checked yet.");
        assertThat(added.state().checkedAt()).isNull();
    }

    @Test
    void itsFirstCheckIsAChange() {
        assertThat(added.changeBy(up(1))).contains(new CheckChanged("e1", "Site", "unknown", "up", "Answered 200."));
    }

    @Test
    void keepsSinceWhenItHasItsStatus() {
        var after = added.after(up(1)).after(up(2)).after(up(3));

        assertThat(after.state().since()).isEqualTo(NOW.plusSeconds(1));
        assertThat(after.state().checkedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(after.state().checks()).isEqualTo(3);
        assertThat(after.changeBy(up(4))).isEmpty();
    }

    @Test
    void goesDownWithTheReason() {
        var up = added.after(up(1));

        assertThat(up.changeBy(down(2)))
                .contains(new CheckChanged("e1", "Site", "up", "down", "Nobody listens at example.org."));
        assertThat(up.after(down(2)).state().since()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void uptimeLeavesOutWhatIsUnknown() {
        var unknown = new CheckResult(NOW, CheckStatus.UNKNOWN, null, null, "?");

        assertThat(Uptime.of(List.of(up(1), up(2), down(3), unknown)).percent()).isEqualTo(66.67);
        assertThat(Uptime.of(List.of(unknown)).percent()).isNull();
    }

    private static CheckResult up(int seconds) {
        return new CheckResult(NOW.plusSeconds(seconds), CheckStatus.UP, 1.5, 200, "Answered 200.");
    }

    private static CheckResult down(int seconds) {
        return new CheckResult(
                NOW.plusSeconds(seconds), CheckStatus.DOWN, null, null, "Nobody listens at example.org.");
    }
}
