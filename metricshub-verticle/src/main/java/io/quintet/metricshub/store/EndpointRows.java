package io.quintet.metricshub.store;

import io.quintet.kit.store.Parameters;
import io.quintet.metricshub.domain.CheckPlan;
import io.quintet.metricshub.domain.CheckResult;
import io.quintet.metricshub.domain.CheckState;
import io.quintet.metricshub.domain.CheckStatus;
import io.quintet.metricshub.domain.Endpoint;
import io.quintet.metricshub.domain.Uptime;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Endpoints and results as rows and parameters. */
final class EndpointRows {
    private EndpointRows() {}

    /** Something of one endpoint. */
    record Of<T>(String endpoint, T value) {}

    static Endpoint endpoint(Row row) {
        return new Endpoint(
                row.getString("id"),
                plan(row),
                row.getInteger("seeded") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")),
                state(row));
    }

    private static CheckPlan plan(Row row) {
        return new CheckPlan(
                row.getString("name"),
                row.getString("url"),
                row.getInteger("interval_seconds"),
                row.getInteger("timeout_millis"),
                row.getInteger("expected_status"));
    }

    private static CheckState state(Row row) {
        return new CheckState(
                CheckStatus.of(row.getString("status")),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("status_since")),
                instant(row.getLong("checked_at")),
                row.getDouble("latency_millis"),
                row.getLong("checks"));
    }

    static CheckResult result(Row row) {
        return new CheckResult(
                Instant.ofEpochMilli(row.getLong("checked_at")),
                CheckStatus.of(row.getString("status")),
                row.getDouble("latency_millis"),
                row.getInteger("http_status"),
                row.getString("reason"));
    }

    static Of<CheckResult> resultOf(Row row) {
        return new Of<>(row.getString("endpoint_id"), result(row));
    }

    static Of<Uptime> uptime(Row row) {
        return new Of<>(row.getString("endpoint_id"), new Uptime(row.getLong("up"), row.getLong("down")));
    }

    static Parameters identity(CheckPlan plan) {
        return Parameters.of("name", plan.name()).and("url", plan.url());
    }

    static Parameters parameters(Endpoint endpoint) {
        var plan = endpoint.plan();
        var state = endpoint.state();
        return identity(plan)
                .and("id", endpoint.id())
                .and("interval", plan.intervalSeconds())
                .and("timeout", plan.timeoutMillis())
                .and("expected", plan.expectedStatus())
                .and("seeded", endpoint.seeded() ? 1 : 0)
                .and("created", endpoint.createdAt().toEpochMilli())
                .and("status", state.status().word())
                .and("reason", state.reason())
                .and("since", state.since().toEpochMilli())
                .and("checked", millis(state.checkedAt()))
                .and("latency", state.latencyMillis())
                .and("checks", state.checks());
    }

    /** A result of the endpoint's last check. */
    static Parameters parameters(Endpoint endpoint, CheckResult result) {
        return Parameters.of("id", endpoint.id())
                .and("ordinal", endpoint.state().checks())
                .and("checked", result.at().toEpochMilli())
                .and("status", result.status().word())
                .and("latency", result.latencyMillis())
                .and("http", result.httpStatus())
                .and("reason", result.reason());
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }
}
