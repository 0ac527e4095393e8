package io.quintet.datapulse.store.columns;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In what form one column is stored: its value as {@code c<n>}, null where the cell is empty, and as {@code t<n>} the cell as
 * it stands in the file, null where the value prints just like it.
 *
 * @param digits of a number, at most
 * @param scale of a number, digits after the point
 * @param original whether there is a {@code t<n>}
 */
record ColumnLayout(Kind kind, int digits, int scale, boolean original) {
    static final int LONG_DIGITS = 18;
    static final int MOST_DIGITS = 38;
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

    /** How values are compared. */
    enum Kind {
        TEXT("VARCHAR"),
        LONG("BIGINT"),
        DECIMAL("DECIMAL"),
        /** A number of more digits than DuckDB has for decimals: near enough to sort by, and exact in its original. */
        DOUBLE("DOUBLE"),
        TRUTH("BOOLEAN"),
        DAY("DATE"),
        TIME("TIMESTAMP");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    static ColumnLayout of(Kind kind, boolean original) {
        return new ColumnLayout(kind, kind == Kind.LONG ? LONG_DIGITS : 0, 0, original);
    }

    static ColumnLayout decimal(int digits, int scale, boolean original) {
        return new ColumnLayout(Kind.DECIMAL, digits, scale, original);
    }

    /** What DuckDB says of a stored column. */
    static ColumnLayout stored(String sqlType, boolean original) {
        var decimal = DECIMAL.matcher(sqlType);
        if (decimal.matches()) {
            return decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)), original);
        }
        for (var kind : Kind.values()) {
            if (kind.sql.equals(sqlType)) {
                return of(kind, original);
            }
        }
        throw new IllegalStateException("no column is stored as " + sqlType);
    }

    String sqlType() {
        return kind == Kind.DECIMAL ? "DECIMAL(" + digits + "," + scale + ")" : kind.sql;
    }

    boolean isNumber() {
        return kind == Kind.LONG || kind == Kind.DECIMAL || kind == Kind.DOUBLE;
    }

    /** The columns of the table in which these are stored, for {@code CREATE TABLE}. */
    static String definitions(List<ColumnLayout> layouts) {
        return String.join(
                ", ",
                IntStream.range(0, layouts.size())
                        .mapToObj(column -> layouts.get(column).definition(column))
                        .toList());
    }

    private String definition(int column) {
        return "c" + column + " " + sqlType() + (original ? ", t" + column + " VARCHAR" : "");
    }

    /** The cell as it stands in the file; null only where it is empty. */
    String text(int column) {
        return original ? "coalesce(t" + column + ", " + ofValue(column) + ")" : ofValue(column);
    }

    /** Which of its stored columns hold text. */
    List<String> textColumns(int column) {
        return Stream.concat(
                        kind == Kind.TEXT ? Stream.of("c" + column) : Stream.of(),
                        original ? Stream.of("t" + column) : Stream.of())
                .toList();
    }

    /** The cell without the blanks around it; null only where it is empty. */
    String value(int column) {
        return kind == Kind.TEXT || !original ? ofValue(column) : "trim(" + text(column) + ", chr(9) || ' ')";
    }

    private String ofValue(int column) {
        return kind == Kind.TEXT ? "c" + column : "CAST(c" + column + " AS VARCHAR)";
    }
}
