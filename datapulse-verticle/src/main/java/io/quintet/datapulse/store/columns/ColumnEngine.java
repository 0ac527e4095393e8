package io.quintet.datapulse.store.columns;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * DuckDB in this process: one instance with one limit on its memory, to which the files of columns that are in use are attached.
 * It starts when it is first needed; everything here blocks.
 */
final class ColumnEngine {
    private static final Logger log = LoggerFactory.getLogger(ColumnEngine.class);
    /** Each one attached keeps its catalog in memory. */
    private static final int KEPT = 16;

    private final Path spill;
    private final ColumnLimits limits;
    private final Map<String, Integer> users = new HashMap<>();
    private final Map<String, ColumnTable> attached = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable DuckDBConnection root;
    private int names;

    /** @param spill the folder that takes what does not fit into memory */
    ColumnEngine(Path spill, ColumnLimits limits) {
        this.spill = spill;
        this.limits = limits;
    }

    /** A connection of its own, to be closed by who asked for it. */
    synchronized DuckDBConnection connect() throws SQLException {
        if (root == null) {
            root = start();
        }
        return root.duplicate();
    }

    private DuckDBConnection start() throws SQLException {
        var properties = new Properties();
        properties.setProperty("memory_limit", limits.memory() / 1_000_000 + "MB");
        properties.setProperty("threads", Integer.toString(limits.threads()));
        properties.setProperty("temp_directory", spill.toString());
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("late_materialization_max_rows", "1000");
        var connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", properties);
        log.info("DuckDB may take {} bytes and {} threads", limits.memory(), limits.threads());
        return connection;
    }

    /** Makes a file readable until it is {@link #release}d. */
    synchronized ColumnTable use(Path file) throws SQLException {
        var table = attached.get(file.toString());
        if (table == null) {
            table = attach(file);
        }
        users.merge(table.name(), 1, Integer::sum);
        return table;
    }

    private ColumnTable attach(Path file) throws SQLException {
        makeRoom();
        names++;
        var name = "columns" + names;
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("ATTACH " + text(file) + " AS " + name + " (READ_ONLY)");
            var table = ColumnTable.read(connection, name);
            attached.put(file.toString(), table);
            return table;
        }
    }

    synchronized void release(ColumnTable table) {
        users.merge(table.name(), -1, (before, one) -> before == 1 ? null : before - 1);
    }

    /** Lets go of the files that were not used for longest. */
    private void makeRoom() {
        Iterator<ColumnTable> oldest = attached.values().iterator();
        while (attached.size() >= KEPT && oldest.hasNext()) {
            var name = oldest.next().name();
            if (!users.containsKey(name)) {
                detach(name);
                oldest.remove();
            }
        }
    }

    /** Lets go of a file that is about to be removed; who reads it may go on. */
    synchronized void forget(Path file) {
        var table = attached.remove(file.toString());
        if (table != null) {
            detach(table.name());
        }
    }

    private void detach(String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("DETACH " + name);
        } catch (SQLException stays) {
            log.warn("{} stays attached", name, stays);
        }
    }

    synchronized void close() {
        try {
            if (root != null) {
                root.close();
            }
        } catch (SQLException failed) {
            log.warn("DuckDB could not be closed", failed);
        }
    }

    static String text(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}
