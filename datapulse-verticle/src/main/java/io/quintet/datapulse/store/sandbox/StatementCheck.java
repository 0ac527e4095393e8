package io.quintet.datapulse.store.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets one SELECT pass, and in it nothing that tells about the machine or brings in another statement. DuckDB's own parser says
 * what a text is; what it could reach is locked as well, so this is the first of two doors.
 */
final class StatementCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NAMES = Set.of("function_name", "table_name");
    private static final Pattern CLOSED = Pattern.compile(
            "(duckdb_|pragma_|read_|parquet_|json_execute|from_substrait|get_substrait|sniff_|arrow_|sql_auto|.*_scan).*"
                    + "|query|query_table|current_setting|getenv|glob|which_secret|write_log|parse_path|.*checkpoint"
                    + "|enable_.*|disable_.*|add_parquet_key|set_config");

    private final Connection connection;

    StatementCheck(Connection connection) {
        this.connection = connection;
    }

    /** Why it may not run, in a sentence; empty when it may. */
    Optional<String> refuse(String sql) throws SQLException, IOException {
        var parsed = parse(sql);
        if (parsed.path("error").asBoolean()) {
            return Optional.of(mistake(parsed));
        }
        if (parsed.path("statements").size() != 1) {
            return Optional.of("One SELECT at a time; these are "
                    + parsed.path("statements").size() + " statements.");
        }
        return closed(parsed).map(name -> "“" + name + "” cannot be used here: a query sees the datasets alone.");
    }

    private JsonNode parse(String sql) throws SQLException, IOException {
        try (var statement =
                connection.prepareStatement("SELECT CAST(json_serialize_sql(CAST(? AS VARCHAR)) AS VARCHAR)")) {
            statement.setString(1, sql);
            try (var found = statement.executeQuery()) {
                return found.next() ? JSON.readTree(found.getString(1)) : JSON.createObjectNode();
            }
        }
    }

    /** Without a semicolon at its end and what follows that: all before it is a statement by itself. */
    String withoutEnd(String sql) throws SQLException, IOException {
        int end = sql.lastIndexOf(';');
        boolean whole = end > 0 && !parse(sql.substring(0, end)).path("error").asBoolean();
        return whole ? withoutEnd(sql.substring(0, end)) : sql;
    }

    private static String mistake(JsonNode parsed) {
        if (parsed.path("error_type").asText().equals("not implemented")) {
            return "Only a SELECT can be asked here, which changes nothing.";
        }
        int position = parsed.path("position").asInt() + 1;
        return "Parser Error: " + parsed.path("error_message").asText() + " (character " + position + ")";
    }

    private static Optional<String> closed(JsonNode node) {
        for (var field : node.properties()) {
            var text = field.getValue().asText().toLowerCase(Locale.ROOT);
            if (NAMES.contains(field.getKey()) && CLOSED.matcher(text).matches()) {
                return Optional.of(text);
            }
        }
        for (var child : node) {
            var found = closed(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
