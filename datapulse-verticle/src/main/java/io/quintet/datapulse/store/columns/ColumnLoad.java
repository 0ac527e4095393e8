package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.RowSource;
import io.quintet.datapulse.domain.explore.Schema;
import io.quintet.kit.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Loads the good rows of one dataset into a file of columns, reading them twice: once to see what the values need, once to store
 * them. What is not finished has no name that anybody looks for.
 */
final class ColumnLoad {
    /** DuckDB keeps rows outside of its own limit until they are flushed. */
    private static final long FLUSHED = 16_000_000;
    /** How much of the work is the first reading. */
    private static final double SURVEY = 0.25;

    private final ColumnEngine engine;
    private final ColumnPaths paths;
    private final RowSource source;
    private final Schema schema;
    private volatile double done;
    private volatile boolean stopped;

    ColumnLoad(ColumnEngine engine, ColumnPaths paths, RowSource source, Schema schema) {
        this.engine = engine;
        this.paths = paths;
        this.source = source;
        this.schema = schema;
    }

    int percent() {
        return (int) (done * 100);
    }

    void stop() {
        stopped = true;
    }

    Path run() throws IOException, SQLException {
        var file = paths.file(schema);
        var name = "load_" + UUID.randomUUID().toString().replace("-", "");
        var building = paths.building(file, name);
        try (var connection = engine.connect()) {
            load(connection, name, building);
            Files.move(building, file, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } finally {
            Files.deleteIfExists(building);
            Files.deleteIfExists(Path.of(building + ".wal"));
        }
    }

    private void load(DuckDBConnection connection, String name, Path building) throws IOException, SQLException {
        var layouts = survey();
        execute(connection, "ATTACH " + ColumnEngine.text(building) + " AS " + name);
        try {
            execute(connection, "CREATE TABLE " + name + ".rows (" + ColumnLayout.definitions(layouts) + ")");
            connection.setAutoCommit(false);
            append(connection, name, layouts);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "CHECKPOINT " + name);
        } finally {
            connection.setAutoCommit(true);
            execute(connection, "DETACH " + name);
        }
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<ColumnLayout> survey() throws IOException {
        var surveys = IntStream.range(0, schema.size())
                .mapToObj(column -> new ColumnSurvey(schema.types().get(column), CellForm.of(schema, column)))
                .toList();
        long rows = 0;
        try (var cursor = source.open(schema.table())) {
            while (cursor.next()) {
                for (int column = 0; column < surveys.size(); column++) {
                    surveys.get(column).look(cursor.text(column));
                }
                rows++;
                tell(0, SURVEY, rows);
            }
        }
        return surveys.stream().map(ColumnSurvey::layout).toList();
    }

    private void append(DuckDBConnection connection, String name, List<ColumnLayout> layouts)
            throws IOException, SQLException {
        try (var cursor = source.open(schema.table());
                var appender = connection.createAppender(name, "main", "rows")) {
            var writers = writers(layouts, appender);
            long rows = 0;
            long waiting = 0;
            while (cursor.next()) {
                appender.beginRow();
                for (int column = 0; column < writers.length; column++) {
                    var cell = cursor.text(column);
                    writers[column].write(cell);
                    waiting += cell.length() + Long.BYTES;
                }
                appender.endRow();
                rows++;
                waiting = waiting > FLUSHED ? flushed(appender) : waiting;
                tell(SURVEY, 1 - SURVEY, rows);
            }
        }
    }

    private CellWriter[] writers(List<ColumnLayout> layouts, DuckDBAppender appender) {
        return IntStream.range(0, layouts.size())
                .mapToObj(column -> new CellWriter(layouts.get(column), appender, CellForm.of(schema, column)))
                .toArray(CellWriter[]::new);
    }

    private static long flushed(DuckDBAppender appender) throws SQLException {
        long rows = appender.flush();
        return Math.min(rows, 0);
    }

    private void tell(double before, double share, long rows) {
        if (stopped) {
            throw Failure.unavailable("The columns of this dataset are no longer being built.");
        }
        done = before + share * rows / Math.max(1, schema.table().rows());
    }
}
