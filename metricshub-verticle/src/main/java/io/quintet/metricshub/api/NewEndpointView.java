package io.quintet.metricshub.api;

import io.quintet.metricshub.domain.CheckPlan;
import org.jspecify.annotations.Nullable;

/** The body that adds an endpoint. */
record NewEndpointView(
        String name,
        String url,
        @Nullable Integer intervalSeconds,
        @Nullable Integer timeoutMillis,
        @Nullable Integer expectedStatus) {
    CheckPlan plan() {
        return new CheckPlan(
                name,
                url,
                intervalSeconds == null ? CheckPlan.DEFAULT_INTERVAL_SECONDS : intervalSeconds,
                timeoutMillis == null ? CheckPlan.DEFAULT_TIMEOUT_MILLIS : timeoutMillis,
                expectedStatus);
    }
}
