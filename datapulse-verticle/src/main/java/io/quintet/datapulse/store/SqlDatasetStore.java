package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.DatasetName;
import io.quintet.datapulse.domain.DatasetQuery;
import io.quintet.datapulse.domain.DatasetStore;
import io.quintet.datapulse.domain.DatasetSummary;
import io.quintet.datapulse.domain.Table;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.events.DatasetChanged;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Store;
import io.quintet.kit.store.Transaction;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps datasets in SQL. */
public final class SqlDatasetStore implements DatasetStore {
    private static final String SUMMARY = "id, name, sha256, size, row_count, column_count, bad_row_count, created_at";
    private static final int IDS_AT_A_TIME = 200;

    private final Store store;

    public SqlDatasetStore(Store store) {
        this.store = store;
    }

    @Override
    public Future<Void> add(Dataset dataset) {
        var sql = """
                INSERT INTO dataset
                  (id, name, name_search, sha256, size, row_count, column_count, bad_row_count, shape, profile, took_millis,
                   created_at, sent_sha256, sent_size, reading, version)
                VALUES
                  (#{id}, #{name}, #{nameSearch}, #{sha256}, #{size}, #{rowCount}, #{columnCount}, #{badRowCount}, #{shape},
                   #{profile}, #{tookMillis}, #{createdAt}, #{sentSha256}, #{sentSize}, #{reading}, #{version})""";
        return store.write(transaction -> transaction
                .execute(sql, DatasetRows.parameters(dataset))
                .compose(inserted -> transaction.append(changed("profiled", dataset.summary()))));
    }

    @Override
    public Future<Boolean> replace(Dataset dataset) {
        var sql = """
                UPDATE dataset SET
                  row_count = #{rowCount}, column_count = #{columnCount}, bad_row_count = #{badRowCount}, shape = #{shape},
                  profile = #{profile}, took_millis = #{tookMillis}, reading = #{reading}, version = #{version}
                WHERE id = #{id} AND version = #{version} - 1""";
        return store.write(transaction -> transaction
                .execute(sql, DatasetRows.parameters(dataset))
                .compose(rows -> rows == 0
                        ? Future.succeededFuture(false)
                        : transaction
                                .append(changed("profiled", dataset.summary()))
                                .map(true)));
    }

    @Override
    public Future<Optional<Dataset>> findSame(String sha256) {
        return findSame("1 = 1", Parameters.of("sha256", sha256));
    }

    @Override
    public Future<Optional<Dataset>> findSame(String sha256, Reading reading) {
        var parameters = Parameters.of("sha256", sha256).and("reading", DatasetRows.json(reading));
        return findSame("reading = #{reading}", parameters);
    }

    private Future<Optional<Dataset>> findSame(String condition, Parameters parameters) {
        var sql = "SELECT * FROM dataset WHERE (sha256 = #{sha256} OR sent_sha256 = #{sha256}) AND " + condition
                + " ORDER BY id DESC LIMIT 1";
        return store.find(sql, parameters, DatasetRows::dataset);
    }

    @Override
    public Future<Void> tellRefused(String id, DatasetName name) {
        var event = new DatasetChanged("failed", id, name.text(), null, 0, 0, 0);
        return store.write(transaction -> transaction.append(event));
    }

    @Override
    public Future<Optional<Dataset>> find(String id) {
        return store.find("SELECT * FROM dataset WHERE id = #{id}", Parameters.of("id", id), DatasetRows::dataset);
    }

    @Override
    public Future<Optional<Table>> findTable(String id) {
        var sql = "SELECT id, shape, row_count, version FROM dataset WHERE id = #{id}";
        return store.find(sql, Parameters.of("id", id), DatasetRows::table);
    }

    @Override
    public Future<List<DatasetSummary>> list(DatasetQuery query) {
        var paged = query.cursor().isEmpty() ? "" : " AND id < #{cursor}";
        var sql = "SELECT " + SUMMARY + " FROM dataset WHERE " + matching(query) + paged
                + " ORDER BY id DESC LIMIT #{limit}";
        return store.list(sql, parameters(query), DatasetRows::summary);
    }

    @Override
    public Future<Long> count(DatasetQuery query) {
        var sql = "SELECT COUNT(*) AS datasets FROM dataset WHERE " + matching(query);
        return store.find(sql, parameters(query), row -> row.getLong("datasets"))
                .map(Optional::orElseThrow);
    }

    private static String matching(DatasetQuery query) {
        return query.text().isEmpty() ? "1 = 1" : "name_search LIKE #{text} ESCAPE '!'";
    }

    private static Parameters parameters(DatasetQuery query) {
        var text = DatasetRows.searchable(query.text()).replaceAll("[!%_]", "!$0");
        return Parameters.of("text", "%" + text + "%")
                .and("cursor", query.cursor())
                .and("limit", query.limit());
    }

    @Override
    public Future<Boolean> remove(String id) {
        return store.write(transaction -> transaction
                .find(
                        "SELECT " + SUMMARY + " FROM dataset WHERE id = #{id}",
                        Parameters.of("id", id),
                        DatasetRows::summary)
                .compose(found ->
                        found.map(dataset -> remove(transaction, dataset)).orElse(Future.succeededFuture(false))));
    }

    /** Who deletes the row tells it: of two at a time only one. */
    private static Future<Boolean> remove(Transaction transaction, DatasetSummary dataset) {
        return transaction
                .execute("DELETE FROM dataset WHERE id = #{id}", Parameters.of("id", dataset.id()))
                .compose(rows -> rows == 0
                        ? Future.succeededFuture(false)
                        : transaction.append(changed("removed", dataset)).map(true));
    }

    @Override
    public Future<Set<String>> known(Set<String> ids) {
        var all = List.copyOf(ids);
        Future<Set<String>> known = Future.succeededFuture(Set.of());
        for (int from = 0; from < all.size(); from += IDS_AT_A_TIME) {
            var some = all.subList(from, Math.min(from + IDS_AT_A_TIME, all.size()));
            known = known.compose(before -> known(some).map(found -> union(before, found)));
        }
        return known;
    }

    private Future<List<String>> known(List<String> ids) {
        var names = new ArrayList<String>();
        var parameters = Parameters.none();
        for (var id : ids) {
            var name = "id" + names.size();
            names.add("#{" + name + "}");
            parameters = parameters.and(name, id);
        }
        var sql = "SELECT id FROM dataset WHERE id IN (" + String.join(", ", names) + ")";
        return store.list(sql, parameters, row -> row.getString("id"));
    }

    private static Set<String> union(Set<String> one, List<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static DatasetChanged changed(String change, DatasetSummary dataset) {
        return new DatasetChanged(
                change,
                dataset.id(),
                dataset.name().text(),
                dataset.content().sha256(),
                dataset.rows(),
                dataset.columns(),
                dataset.badRows());
    }
}
