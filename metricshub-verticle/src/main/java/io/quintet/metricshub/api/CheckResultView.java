package io.quintet.metricshub.api;

import io.quintet.metricshub.domain.CheckResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one check saw. */
record CheckResultView(
        Instant at,
        String status,
        @Nullable Double latencyMillis,
        @Nullable Integer httpStatus,
        String reason) {
    static List<CheckResultView> listOf(List<CheckResult> results) {
        return results.stream().map(CheckResultView::of).toList();
    }

    private static CheckResultView of(CheckResult result) {
        return new CheckResultView(
                result.at(), result.status().word(), result.latencyMillis(), result.httpStatus(), result.reason());
    }
}
