package io.quintet.metricshub.store;

import io.quintet.events.LogEntry;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Store;
import io.quintet.kit.store.Transaction;
import io.quintet.metricshub.domain.Activity;
import io.quintet.metricshub.domain.ActivityStore;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ribbon in SQL; only the newest entries are kept. */
public final class SqlActivityStore implements ActivityStore {
    private static final String POSITION = "SELECT sequence FROM activity_position WHERE app = #{app}";
    private static final String MOVE = """
            INSERT INTO activity_position (app, sequence) VALUES (#{app}, #{sequence})
            ON CONFLICT (app) DO UPDATE SET sequence = excluded.sequence""";
    /** Locks the row, so that whoever gives out ids next sees these committed. */
    private static final String LOCK = "UPDATE activity_head SET newest = newest WHERE only_row = 1";

    private static final String NEWEST = "SELECT newest FROM activity_head WHERE only_row = 1";
    private static final String ADVANCE = "UPDATE activity_head SET newest = #{newest} WHERE only_row = 1";
    private static final String INSERT = """
            INSERT INTO activity (id, app, sequence, at, event, data)
            VALUES (#{id}, #{app}, #{sequence}, #{at}, #{event}, #{data})""";
    private static final String FORGET = "DELETE FROM activity WHERE id <= #{before}";
    private static final String AFTER = "SELECT * FROM activity WHERE id > #{id} ORDER BY id LIMIT #{limit}";
    private static final String RECENT = "SELECT * FROM activity WHERE id < #{before} ORDER BY id DESC LIMIT #{limit}";
    private static final String RECENT_OF_APP =
            "SELECT * FROM activity WHERE app = #{app} AND id < #{before} ORDER BY id DESC LIMIT #{limit}";

    private final Store store;
    private final int kept;

    /** @param kept how many entries */
    public SqlActivityStore(Store store, int kept) {
        this.store = store;
        this.kept = kept;
    }

    @Override
    public Future<Long> position(String app) {
        return store.find(POSITION, Parameters.of("app", app), row -> row.getLong("sequence"))
                .map(found -> found.orElse(0L));
    }

    @Override
    public Future<Void> accept(String app, List<LogEntry> entries) {
        return store.write(transaction -> transaction
                .execute(LOCK, Parameters.none())
                .compose(
                        locked -> transaction.find(POSITION, Parameters.of("app", app), row -> row.getLong("sequence")))
                .map(position -> unknown(entries, position.orElse(0L)))
                .compose(fresh -> fresh.isEmpty() ? Future.succeededFuture() : append(transaction, app, fresh)));
    }

    private static List<LogEntry> unknown(List<LogEntry> entries, long position) {
        return entries.stream().filter(entry -> entry.sequence() > position).toList();
    }

    private Future<Void> append(Transaction transaction, String app, List<LogEntry> entries) {
        var position = entries.get(entries.size() - 1).sequence();
        return transaction
                .execute(MOVE, Parameters.of("app", app).and("sequence", position))
                .compose(moved -> transaction.find(NEWEST, Parameters.none(), row -> row.getLong("newest")))
                .compose(newest -> append(transaction, newest.orElseThrow(), entries));
    }

    private Future<Void> append(Transaction transaction, long newest, List<LogEntry> entries) {
        var rows = new ArrayList<Parameters>();
        for (var entry : entries) {
            rows.add(parameters(newest + rows.size() + 1, entry));
        }
        var last = newest + rows.size();
        return transaction
                .executeEach(INSERT, rows)
                .compose(inserted -> transaction.execute(ADVANCE, Parameters.of("newest", last)))
                .compose(advanced -> transaction.execute(FORGET, Parameters.of("before", last - kept)))
                .mapEmpty();
    }

    private static Parameters parameters(long id, LogEntry entry) {
        return Parameters.of("id", id)
                .and("app", entry.app())
                .and("sequence", entry.sequence())
                .and("at", entry.at().toEpochMilli())
                .and("event", entry.event())
                .and("data", entry.data().encode());
    }

    @Override
    public Future<List<Activity>> after(long id, int limit) {
        return store.list(AFTER, Parameters.of("id", id).and("limit", limit), SqlActivityStore::activity);
    }

    @Override
    public Future<List<Activity>> recent(Optional<String> app, long before, int limit) {
        var page = Parameters.of("before", before).and("limit", limit);
        return app.map(name -> store.list(RECENT_OF_APP, page.and("app", name), SqlActivityStore::activity))
                .orElseGet(() -> store.list(RECENT, page, SqlActivityStore::activity));
    }

    @Override
    public Future<Long> newest() {
        return store.find(NEWEST, Parameters.none(), row -> row.getLong("newest"))
                .map(Optional::orElseThrow);
    }

    private static Activity activity(Row row) {
        var entry = new LogEntry(
                row.getString("app"),
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("event"),
                new JsonObject(row.getString("data")));
        return new Activity(row.getLong("id"), entry);
    }
}
