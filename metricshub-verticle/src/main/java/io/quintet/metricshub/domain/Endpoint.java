package io.quintet.metricshub.domain;

import io.quintet.events.CheckChanged;
import java.time.Instant;
import java.util.Optional;

/**
 * A URL that is checked on an interval.
 *
 * @param seeded whether it came with the installation
 */
public record Endpoint(String id, CheckPlan plan, boolean seeded, Instant createdAt, CheckState state) {

    /** One that has never been checked. */
    public static Endpoint added(String id, CheckPlan plan, boolean seeded, Instant now) {
        return new Endpoint(id, plan, seeded, now, CheckState.unchecked(now));
    }

    public Endpoint after(CheckResult result) {
        return new Endpoint(id, plan, seeded, createdAt, state.after(result));
    }

    /** What others are told when the result is another status than before. */
    public Optional<CheckChanged> changeBy(CheckResult result) {
        if (result.status() == state.status()) {
            return Optional.empty();
        }
        return Optional.of(new CheckChanged(
                id, plan.name(), state.status().word(), result.status().word(), result.reason()));
    }

    /** Where the UI shows it. */
    public String link() {
        return "/metricshub?endpoint=" + id;
    }
}
