package io.quintet.metricshub.store;

import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Store;
import io.quintet.kit.store.Transaction;
import io.quintet.metricshub.domain.CheckPlan;
import io.quintet.metricshub.domain.Endpoint;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Adds what the installation brings, each name once and for all. */
record Seeding(Store store, Supplier<String> ids, Instant now) {
    private static final String KNOWN = "SELECT endpoint_id FROM seed WHERE name = #{name}";
    private static final String REMEMBER = "INSERT INTO seed (name, endpoint_id) VALUES (#{name}, #{endpoint})";
    private static final String MOVE = "UPDATE endpoint SET url = #{url} WHERE id = #{endpoint}";

    Future<Void> all(List<CheckPlan> seeds) {
        return store.write(transaction -> seeds.stream()
                .reduce(
                        Future.<Void>succeededFuture(),
                        (before, seed) -> before.compose(done -> one(transaction, seed)),
                        (first, second) -> first.compose(done -> second)));
    }

    private Future<Void> one(Transaction transaction, CheckPlan seed) {
        return transaction
                .find(KNOWN, Parameters.of("name", seed.name()), row -> row.getString("endpoint_id"))
                .compose(known -> known.map(endpoint -> move(transaction, endpoint, seed))
                        .orElseGet(() -> add(transaction, seed)));
    }

    /** A service may listen elsewhere after a restart; where the endpoint was removed this changes nothing. */
    private static Future<Void> move(Transaction transaction, String endpoint, CheckPlan seed) {
        return transaction
                .execute(MOVE, Parameters.of("url", seed.url()).and("endpoint", endpoint))
                .mapEmpty();
    }

    private Future<Void> add(Transaction transaction, CheckPlan seed) {
        var endpoint = Endpoint.added(ids.get(), seed, true, now);
        return transaction
                .execute(SqlEndpointStore.INSERT, EndpointRows.parameters(endpoint))
                .compose(added -> transaction.execute(
                        REMEMBER, Parameters.of("name", seed.name()).and("endpoint", endpoint.id())))
                .mapEmpty();
    }
}
