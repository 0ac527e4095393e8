package io.quintet.kit.store;

import io.quintet.events.Event;
import io.quintet.events.LogEntry;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A transaction on one connection; it remembers what was appended, to be told after the commit. */
final class SqlTransaction extends SqlReader implements Transaction {
    private static final String NEXT = "UPDATE event_head SET sequence = sequence + 1 WHERE id = 1 RETURNING sequence";
    private static final String INSERT =
            "INSERT INTO event_log (sequence, at, event, body) VALUES (#{sequence}, #{at}, #{event}, #{body})";

    private final String app;
    private final Clock clock;
    private final List<LogEntry> appended = new ArrayList<>();

    SqlTransaction(SqlConnection connection, String app, Clock clock) {
        super(connection);
        this.app = app;
        this.clock = clock;
    }

    List<LogEntry> appended() {
        return List.copyOf(appended);
    }

    @Override
    public Future<Integer> execute(String sql, Parameters parameters) {
        return SqlTemplate.forUpdate(client(), sql).execute(parameters.values()).map(result -> result.rowCount());
    }

    @Override
    public Future<Void> executeEach(String sql, List<Parameters> rows) {
        if (rows.isEmpty()) {
            return Future.succeededFuture();
        }
        var values = rows.stream().map(Parameters::values).toList();
        return SqlTemplate.forUpdate(client(), sql).executeBatch(values).mapEmpty();
    }

    @Override
    public Future<Void> append(Event event) {
        return find(NEXT, Parameters.none(), row -> row.getLong("sequence"))
                .compose(sequence -> insert(entry(sequence.orElseThrow(), event)));
    }

    private LogEntry entry(long sequence, Event event) {
        return new LogEntry(app, sequence, clock.instant(), event.address(), JsonObject.mapFrom(event));
    }

    private Future<Void> insert(LogEntry entry) {
        appended.add(entry);
        var values = Parameters.of("sequence", entry.sequence())
                .and("at", entry.at().toEpochMilli())
                .and("event", entry.event())
                .and("body", entry.data().encode());
        return execute(INSERT, values).mapEmpty();
    }
}
