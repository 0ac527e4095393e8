package io.quintet.datapulse.store.sandbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** Runs one query in a DuckDB of its own that can read the given files, and nothing else from then on. */
final class SandboxRun {
    private static final int VALUE_OVERHEAD = 8;

    private static final Pattern LINE = Pattern.compile("LINE (\\d+):");

    private final Task task;

    SandboxRun(Task task) {
        this.task = task;
    }

    Outcome run() throws IOException {
        try (var connection = open()) {
            var check = new StatementCheck(connection);
            var refusal = check.refuse(task.sql());
            return refusal.isPresent()
                    ? Outcome.invalid(clean(refusal.get()))
                    : query(connection, check.withoutEnd(task.sql()));
        } catch (SQLException failed) {
            return outcome(String.valueOf(failed.getMessage()));
        }
    }

    private Outcome outcome(String message) {
        return message.contains("Out of Memory Error") || message.contains("Failed to allocate")
                ? Outcome.tooLarge(
                        "The query needs more than the %,d bytes of memory it may take.".formatted(task.memory()))
                : Outcome.invalid(clean(withOwnLines(message)));
    }

    /** The query begins on the second line of what is run. */
    private static String withOwnLines(String message) {
        return LINE.matcher(message).replaceAll(line -> "LINE " + (Integer.parseInt(line.group(1)) - 1) + ":");
    }

    private Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("memory_limit", task.memory() / 1_000_000 + "MB");
        properties.setProperty("threads", "2");
        properties.setProperty("temp_directory", "");
        properties.setProperty("secret_directory", "");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        var connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
        for (int i = 0; i < task.tables().size(); i++) {
            attach(connection, "source" + i, task.tables().get(i));
        }
        execute(connection, "SET enable_external_access = false");
        execute(connection, "SET lock_configuration = true");
        return connection;
    }

    private static void attach(Connection connection, String name, Task.Source source) throws SQLException {
        var columns = IntStream.range(0, source.columns().size())
                .mapToObj(column ->
                        "c" + column + " AS " + quoted(source.columns().get(column), '"'))
                .collect(Collectors.joining(", "));
        execute(connection, "ATTACH " + quoted(source.file(), '\'') + " AS " + name + " (READ_ONLY)");
        execute(
                connection,
                "CREATE VIEW " + quoted(source.table(), '"') + " AS SELECT " + columns + " FROM " + name + ".rows");
    }

    private static String quoted(String text, char quote) {
        return quote + text.replace(String.valueOf(quote), "" + quote + quote) + quote;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Outcome query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(limited(sql));
                var found = statement.executeQuery()) {
            return read(found);
        }
    }

    /** One row more than asked for shows that there are more. */
    private String limited(String sql) {
        return "SELECT * FROM (\n" + sql + "\n) LIMIT " + (task.limit() + 1);
    }

    private Outcome read(ResultSet found) throws SQLException {
        var about = found.getMetaData();
        var rows = new ArrayList<List<@Nullable String>>();
        var cut = cut(found, about, rows);
        var names = new ArrayList<String>();
        var types = new ArrayList<String>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            names.add(about.getColumnLabel(column));
            types.add(about.getColumnTypeName(column));
        }
        return new Outcome(null, false, names, types, rows, cut);
    }

    /** Reads rows up to the limits, and tells which of them was hit. */
    private @Nullable String cut(ResultSet found, ResultSetMetaData about, List<List<@Nullable String>> rows)
            throws SQLException {
        long bytes = 0;
        while (found.next()) {
            if (rows.size() == task.limit()) {
                return "There are more rows than the %,d asked for.".formatted(task.limit());
            }
            var row = row(found, about);
            bytes += size(row);
            if (bytes > task.bytes()) {
                return "There is more than the %,d bytes of an answer.".formatted(task.bytes());
            }
            rows.add(row);
        }
        return null;
    }

    private List<@Nullable String> row(ResultSet found, ResultSetMetaData about) throws SQLException {
        var row = new ArrayList<@Nullable String>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            var value = found.getString(column);
            boolean time = value != null && about.getColumnTypeName(column).equals("TIMESTAMP") && value.endsWith(".0");
            row.add(value == null ? null : clean(time ? value.substring(0, value.length() - 2) : value));
        }
        return row;
    }

    private static long size(List<@Nullable String> row) {
        return row.stream()
                .mapToLong(value -> VALUE_OVERHEAD + (value == null ? 0 : value.length()))
                .sum();
    }

    /** No text that leaves here has the place of a file in it. */
    private String clean(String text) {
        var clean = text;
        for (var source : task.tables()) {
            clean = clean.contains(source.file()) ? clean.replace(source.file(), "…") : clean;
        }
        return clean;
    }
}
