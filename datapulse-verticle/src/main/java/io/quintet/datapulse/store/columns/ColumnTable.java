package io.quintet.datapulse.store.columns;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stored columns of one dataset as they are attached to DuckDB.
 *
 * @param name of the database
 */
record ColumnTable(String name, List<ColumnLayout> layouts) {
    ColumnTable {
        layouts = List.copyOf(layouts);
    }

    static ColumnTable read(Connection connection, String name) throws SQLException {
        var sql = Sql.of(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE database_name = ? ORDER BY column_index",
                name);
        var types = new LinkedHashMap<String, String>();
        try (var statement = sql.prepare(connection);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getString(2));
            }
        }
        return new ColumnTable(name, layouts(types));
    }

    private static List<ColumnLayout> layouts(Map<String, String> types) {
        var layouts = new ArrayList<ColumnLayout>();
        var type = types.get("c0");
        while (type != null) {
            layouts.add(ColumnLayout.stored(type, types.containsKey("t" + layouts.size())));
            type = types.get("c" + layouts.size());
        }
        return layouts;
    }

    /** For {@code FROM}; the rows are in the order of the file, and the first has the {@code rowid} 0. */
    String rows() {
        return name + ".rows";
    }
}
