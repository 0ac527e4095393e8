package io.quintet.datapulse.store.columns;

import io.quintet.kit.failure.Failure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** One question's way through DuckDB: what it runs can be stopped from another thread at any time. */
final class Question {
    private @Nullable PreparedStatement running;
    private @Nullable Failure stopped;

    /** What asks DuckDB. */
    @FunctionalInterface
    interface Work<T> {
        T run(DuckDBConnection connection, Question question) throws SQLException;
    }

    /** What is made of the rows that were found. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    <T> T ask(DuckDBConnection connection, Sql sql, Reading<T> reading) throws SQLException {
        try (var statement = sql.prepare(connection)) {
            begin(statement);
            try (var rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException failed) {
            checkGoesOn();
            throw failed;
        } finally {
            end();
        }
    }

    private synchronized void begin(PreparedStatement statement) {
        checkGoesOn();
        running = statement;
    }

    private synchronized void end() {
        running = null;
    }

    private synchronized void checkGoesOn() {
        if (stopped != null) {
            throw stopped;
        }
    }

    /** Nobody waits for the answer any more. */
    void leave() {
        stop(Failure.unavailable("The reader has left."));
    }

    void expire(Duration limit) {
        stop(Failure.tooLarge(
                "This took longer than %d seconds, the most a question may take; a filter makes it smaller."
                        .formatted(limit.toSeconds())));
    }

    private synchronized void stop(Failure reason) {
        stopped = stopped == null ? reason : stopped;
        if (running != null) {
            cancel(running);
        }
    }

    /** A statement that has just ended cannot be cancelled, and need not be. */
    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException ended) {
            return;
        }
    }
}
