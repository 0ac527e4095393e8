package io.quintet.metricshub.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quintet.kit.failure.Failure;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Reader;
import io.quintet.kit.store.Store;
import io.quintet.kit.store.Transaction;
import io.quintet.metricshub.domain.CheckPlan;
import io.quintet.metricshub.domain.CheckResult;
import io.quintet.metricshub.domain.Endpoint;
import io.quintet.metricshub.domain.EndpointStore;
import io.quintet.metricshub.domain.Uptime;
import io.quintet.metricshub.domain.WatchedEndpoint;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Endpoints and their last results in SQL. */
public final class SqlEndpointStore implements EndpointStore {
    private static final String SELECT = "SELECT * FROM endpoint";
    private static final String ALL = SELECT + " ORDER BY id";
    private static final String ONE = SELECT + " WHERE id = #{id}";
    private static final String SAME = "SELECT count(*) AS found FROM endpoint WHERE name = #{name} AND url = #{url}";
    private static final String COUNT = "SELECT count(*) AS found FROM endpoint";
    static final String INSERT = """
            INSERT INTO endpoint (id, name, url, interval_seconds, timeout_millis, expected_status, seeded, created_at,
                status, reason, status_since, checked_at, latency_millis, checks)
            VALUES (#{id}, #{name}, #{url}, #{interval}, #{timeout}, #{expected}, #{seeded}, #{created},
                #{status}, #{reason}, #{since}, #{checked}, #{latency}, #{checks})""";
    private static final String UPDATE = """
            UPDATE endpoint SET status = #{status}, reason = #{reason}, status_since = #{since},
                checked_at = #{checked}, latency_millis = #{latency}, checks = #{checks}
            WHERE id = #{id}""";
    private static final String DELETE = "DELETE FROM endpoint WHERE id = #{id}";
    private static final String DELETE_RESULTS = "DELETE FROM check_result WHERE endpoint_id = #{id}";
    private static final String INSERT_RESULT = """
            INSERT INTO check_result (endpoint_id, ordinal, checked_at, status, latency_millis, http_status, reason)
            VALUES (#{id}, #{ordinal}, #{checked}, #{status}, #{latency}, #{http}, #{reason})""";
    private static final String FORGET_RESULTS =
            "DELETE FROM check_result WHERE endpoint_id = #{id} AND ordinal <= #{before}";
    private static final String RESULTS = """
            SELECT result.* FROM check_result result JOIN endpoint ON endpoint.id = result.endpoint_id
            WHERE result.ordinal > endpoint.checks - #{results}
            ORDER BY result.endpoint_id, result.ordinal""";
    private static final String RESULTS_OF_ONE =
            "SELECT * FROM check_result WHERE endpoint_id = #{id} ORDER BY ordinal";
    private static final String UPTIMES = """
            SELECT endpoint_id, sum(CASE WHEN status = 'up' THEN 1 ELSE 0 END) AS up,
                sum(CASE WHEN status = 'down' THEN 1 ELSE 0 END) AS down
            FROM check_result GROUP BY endpoint_id""";

    private final Store store;

    public SqlEndpointStore(Store store) {
        this.store = store;
    }

    @Override
    public Future<List<Endpoint>> list() {
        return store.list(ALL, Parameters.none(), EndpointRows::endpoint);
    }

    @Override
    public Future<List<WatchedEndpoint>> listWatched(int results) {
        var endpoints = list();
        var uptimes = uptimes();
        var recent = recent(results);
        return Future.all(endpoints, uptimes, recent)
                .map(read -> endpoints.result().stream()
                        .map(endpoint -> watched(endpoint, uptimes.result(), recent.result()))
                        .toList());
    }

    private static WatchedEndpoint watched(
            Endpoint endpoint, Map<String, Uptime> uptimes, Map<String, List<CheckResult>> results) {
        return new WatchedEndpoint(
                endpoint,
                uptimes.getOrDefault(endpoint.id(), Uptime.NONE),
                results.getOrDefault(endpoint.id(), List.of()));
    }

    private Future<Map<String, Uptime>> uptimes() {
        return store.list(UPTIMES, Parameters.none(), EndpointRows::uptime)
                .map(rows -> rows.stream().collect(toMap(EndpointRows.Of::endpoint, EndpointRows.Of::value)));
    }

    private Future<Map<String, List<CheckResult>>> recent(int results) {
        return store.list(RESULTS, Parameters.of("results", results), EndpointRows::resultOf)
                .map(rows -> rows.stream()
                        .collect(groupingBy(EndpointRows.Of::endpoint, mapping(EndpointRows.Of::value, toList()))));
    }

    @Override
    public Future<Optional<WatchedEndpoint>> find(String id) {
        var parameters = Parameters.of("id", id);
        var endpoint = store.find(ONE, parameters, EndpointRows::endpoint);
        var results = store.list(RESULTS_OF_ONE, parameters, EndpointRows::result);
        return Future.all(endpoint, results)
                .map(read -> endpoint.result()
                        .map(found -> new WatchedEndpoint(found, Uptime.of(results.result()), results.result())));
    }

    @Override
    public Future<Endpoint> add(Endpoint endpoint, int max) {
        return store.write(transaction -> count(transaction, COUNT, Parameters.none())
                .compose(there ->
                        there < max ? Future.succeededFuture() : tooMany(max).future())
                .compose(room -> count(transaction, SAME, EndpointRows.identity(endpoint.plan())))
                .compose(same -> same == 0
                        ? insert(transaction, endpoint)
                        : twice(endpoint).future()));
    }

    private static Future<Endpoint> insert(Transaction transaction, Endpoint endpoint) {
        return transaction.execute(INSERT, EndpointRows.parameters(endpoint)).map(endpoint);
    }

    private static Future<Long> count(Reader reader, String sql, Parameters parameters) {
        return reader.find(sql, parameters, row -> row.getLong("found")).map(Optional::orElseThrow);
    }

    private static Failure tooMany(int max) {
        return Failure.full("There are " + max + " endpoints, as many as METRICSHUB_ENDPOINTS allows.");
    }

    private static Failure twice(Endpoint endpoint) {
        return Failure.conflict(
                "This URL is already checked under the name " + endpoint.plan().name() + ".");
    }

    @Override
    public Future<Boolean> remove(String id) {
        var parameters = Parameters.of("id", id);
        return store.write(transaction -> transaction
                .execute(DELETE_RESULTS, parameters)
                .compose(results -> transaction.execute(DELETE, parameters))
                .map(removed -> removed > 0));
    }

    @Override
    public Future<Void> seed(List<CheckPlan> seeds, Supplier<String> ids, Instant now) {
        return new Seeding(store, ids, now).all(seeds);
    }

    @Override
    public Future<Optional<Endpoint>> record(String id, CheckResult result) {
        return store.write(transaction -> transaction
                .find(ONE, Parameters.of("id", id), EndpointRows::endpoint)
                .compose(found -> found.map(endpoint -> record(transaction, endpoint, result))
                        .orElse(Future.succeededFuture(Optional.empty()))));
    }

    private static Future<Optional<Endpoint>> record(Transaction transaction, Endpoint before, CheckResult result) {
        var after = before.after(result);
        var kept = Parameters.of("id", after.id()).and("before", after.state().checks() - RESULTS_KEPT);
        return transaction
                .execute(UPDATE, EndpointRows.parameters(after))
                .compose(updated -> transaction.execute(INSERT_RESULT, EndpointRows.parameters(after, result)))
                .compose(inserted -> transaction.execute(FORGET_RESULTS, kept))
                .compose(forgotten ->
                        before.changeBy(result).map(transaction::append).orElse(Future.succeededFuture()))
                .map(Optional.of(after));
    }
}
