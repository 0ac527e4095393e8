package io.quintet.datapulse.store.columns;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** A connection for one question. */
record Access(DuckDBConnection connection, Question question) {
    /** @param sql of which the result is small: the driver holds all of it */
    <T> T ask(Sql sql, Question.Reading<T> reading) throws SQLException {
        return question.ask(connection, sql, reading);
    }
}
