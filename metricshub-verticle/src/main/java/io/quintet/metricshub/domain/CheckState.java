package io.quintet.metricshub.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint is, as of its last check.
 *
 * @param since when it came to this status
 * @param checkedAt null before the first check
 * @param latencyMillis of the last check
 * @param checks how many there were
 */
public record CheckState(
        CheckStatus status,
        String reason,
        Instant since,
        @Nullable Instant checkedAt,
        @Nullable Double latencyMillis,
        long checks) {

    /** Before the first check. */
    public static CheckState unchecked(Instant since) {
        return new CheckState(CheckStatus.UNKNOWN, "Not checked yet.", since, null, null, 0);
    }

    CheckState after(CheckResult result) {
        return new CheckState(
                result.status(),
                result.reason(),
                result.status() == status ? since : result.at(),
                result.at(),
                result.latencyMillis(),
                checks + 1);
    }
}
