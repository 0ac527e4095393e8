package io.quintet.datapulse.store.sandbox;

import java.util.List;

/**
 * What a sandbox is told to do, in one line of JSON.
 *
 * @param memory of DuckDB, in bytes
 * @param bytes of the answer, at most
 */
record Task(String sql, int limit, int bytes, long memory, List<Source> tables) {
    /**
     * A file of columns.
     *
     * @param table what the query calls it
     * @param columns their names, the n-th is that of {@code c<n>}
     */
    record Source(String table, String file, List<String> columns) {}
}
