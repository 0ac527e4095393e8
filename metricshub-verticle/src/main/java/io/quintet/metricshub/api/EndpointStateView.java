package io.quintet.metricshub.api;

import io.quintet.metricshub.domain.WatchedEndpoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an endpoint has in a list and by itself. */
record EndpointStateView(
        String id,
        String name,
        String url,
        int intervalSeconds,
        int timeoutMillis,
        @Nullable Integer expectedStatus,
        boolean seeded,
        String status,
        String reason,
        Instant statusSince,
        @Nullable Instant checkedAt,
        @Nullable Double latencyMillis,
        @Nullable Double uptimePercent,
        Instant createdAt) {
    static EndpointStateView of(WatchedEndpoint watched) {
        var endpoint = watched.endpoint();
        var plan = endpoint.plan();
        var state = endpoint.state();
        return new EndpointStateView(
                endpoint.id(),
                plan.name(),
                plan.url(),
                plan.intervalSeconds(),
                plan.timeoutMillis(),
                plan.expectedStatus(),
                endpoint.seeded(),
                state.status().word(),
                state.reason(),
                state.since(),
                state.checkedAt(),
                state.latencyMillis(),
                watched.uptime().percent(),
                endpoint.createdAt());
    }
}
