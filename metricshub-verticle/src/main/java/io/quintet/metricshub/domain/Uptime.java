package io.quintet.metricshub.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many of the results that are kept were up and how many down; unknown ones count for neither. */
public record Uptime(long up, long down) {
    public static final Uptime NONE = new Uptime(0, 0);

    public static Uptime of(List<CheckResult> results) {
        return new Uptime(count(results, CheckStatus.UP), count(results, CheckStatus.DOWN));
    }

    private static long count(List<CheckResult> results, CheckStatus status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    public @Nullable Double percent() {
        return Rates.percent(up, up + down);
    }
}
