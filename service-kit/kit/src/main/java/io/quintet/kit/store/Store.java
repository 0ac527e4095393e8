package io.quintet.kit.store;

import io.quintet.events.LogEntry;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.TransactionRollbackException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A service's database: reads on several connections, writes in transactions that are on disk when they are answered. */
public final class Store implements Reader {
    private final String app;
    private final Clock clock;
    private final Pool readers;
    private final Pool writers;
    private Consumer<List<LogEntry>> committed = entries -> {};
    private volatile boolean outOfStep;

    Store(String app, Clock clock, Pool readers, Pool writers) {
        this.app = app;
        this.clock = clock;
        this.readers = readers;
        this.writers = writers;
    }

    /** Opens the database and brings its tables up to date: the kit's own and {@code <app>/db} on the class path. */
    public static Future<Store> open(Vertx vertx, ServiceConfig config) {
        return vertx.executeBlocking(() -> Migrations.run(config), false)
                .map(migrated -> Databases.open(vertx, config));
    }

    /** Who is told of appended entries after their commit. */
    public void onCommitted(Consumer<List<LogEntry>> listener) {
        committed = listener;
    }

    @Override
    public <T> Future<List<T>> list(String sql, Parameters parameters, Function<Row, T> map) {
        return new SqlReader(readers).list(sql, parameters, map);
    }

    /** Runs the work in a transaction; it is rolled back when the work's Future fails. */
    public <T> Future<T> write(Function<Transaction, Future<T>> work) {
        return writers.withTransaction(connection -> inStep(connection).compose(begun -> inside(connection, work)))
                .recover(Store::cause)
                .onFailure(this::noteWhatBroke)
                .map(this::told);
    }

    private void noteWhatBroke(Throwable failure) {
        outOfStep |= !(failure instanceof Failure);
    }

    /**
     * When SQLite cannot commit, for the disk is full, it rolls back by itself, and its driver, which has only one connection
     * for writing here, goes on as if it were still inside: nothing would be whole, or committed, any more. So the next
     * transaction begins once more; where one has begun, that is refused and changes nothing.
     */
    private Future<Void> inStep(SqlConnection connection) {
        if (!outOfStep) {
            return Future.succeededFuture();
        }
        outOfStep = false;
        return connection.query("BEGIN").execute().<Void>mapEmpty().otherwiseEmpty();
    }

    private <T> Future<Written<T>> inside(SqlConnection connection, Function<Transaction, Future<T>> work) {
        var transaction = new SqlTransaction(connection, app, clock);
        return work.apply(transaction).map(result -> new Written<>(result, transaction.appended()));
    }

    private <T> T told(Written<T> written) {
        if (!written.entries().isEmpty()) {
            committed.accept(written.entries());
        }
        return written.result();
    }

    private static <T> Future<T> cause(Throwable failure) {
        var cause = failure instanceof TransactionRollbackException ? failure.getCause() : failure;
        return Future.failedFuture(cause == null ? failure : cause);
    }

    public Future<Void> close() {
        return Future.join(readers.close(), writers.close()).mapEmpty();
    }

    private record Written<T>(T result, List<LogEntry> entries) {}
}
