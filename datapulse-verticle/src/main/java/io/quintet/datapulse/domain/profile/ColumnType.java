package io.quintet.datapulse.domain.profile;

/** What every value of a column is. */
public enum ColumnType {
    INTEGER("an integer", "integers"),
    DECIMAL("a number", "numbers"),
    BOOLEAN("a boolean", "booleans"),
    DATE("a date", "dates"),
    DATETIME("a date with a time", "dates with a time"),
    TEXT("a text", "texts");

    private final String singular;
    private final String plural;

    ColumnType(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /** The narrowest of what a {@link TypeScanner} found possible. */
    static ColumnType of(int types) {
        if ((types & TypeScanner.INTEGER) != 0) {
            return INTEGER;
        }
        if ((types & TypeScanner.DECIMAL) != 0) {
            return DECIMAL;
        }
        if ((types & TypeScanner.BOOLEAN) != 0) {
            return BOOLEAN;
        }
        if ((types & TimeFormat.ANY) != 0) {
            return TimeFormat.isWithTime(types) ? DATETIME : DATE;
        }
        return TEXT;
    }

    String singular() {
        return singular;
    }

    String plural() {
        return plural;
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    boolean isTime() {
        return this == DATE || this == DATETIME;
    }

    /** Whether its values have a place on a scale. */
    public boolean isScaled() {
        return isNumber() || isTime();
    }
}
