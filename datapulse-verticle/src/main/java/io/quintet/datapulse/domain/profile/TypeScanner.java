package io.quintet.datapulse.domain.profile;

/** Tells which types a value can be of, and its place on their scale: the number itself, or milliseconds. */
final class TypeScanner {
    static final int NONE = 0;
    static final int INTEGER = 1;
    static final int DECIMAL = 2;
    static final int BOOLEAN = 4;
    static final int DATE = 8;
    static final int DATETIME = 16;
    static final int ANY = INTEGER | DECIMAL | BOOLEAN | DATE | DATETIME;
    /** Types with a scale. */
    static final int SCALED = ANY & ~BOOLEAN;

    private static final String[] BOOLEANS = {"true", "false", "yes", "no"};

    private final NumberScanner numbers = new NumberScanner();
    private final TimeScanner times = new TimeScanner();
    private double scaled;

    /** Of the last value that was an integer, decimal, date or datetime. */
    double scaled() {
        return scaled;
    }

    /** @param cell not empty */
    int scan(Cell cell) {
        char first = cell.charAt(0);
        if (first > '9') {
            return isBoolean(cell) ? BOOLEAN : NONE;
        }
        if (numbers.scan(cell)) {
            scaled = numbers.value();
            return numbers.isInteger() ? INTEGER | DECIMAL : DECIMAL;
        }
        if (times.scan(cell)) {
            scaled = times.millis();
            return times.isWithTime() ? DATETIME : DATE;
        }
        return NONE;
    }

    private static boolean isBoolean(Cell cell) {
        for (var word : BOOLEANS) {
            if (isWord(cell, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(Cell cell, String word) {
        if (cell.length() != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((cell.charAt(i) | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
