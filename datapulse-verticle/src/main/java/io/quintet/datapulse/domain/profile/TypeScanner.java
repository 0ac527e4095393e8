package io.quintet.datapulse.domain.profile;

/** Tells which types a value can be of, and its place on their scale: the number itself, or milliseconds. */
final class TypeScanner {
    static final int NONE = 0;
    static final int INTEGER = 1;
    static final int DECIMAL = 2;
    static final int BOOLEAN = 4;
    private static final int NUMBER = INTEGER | DECIMAL;
    /** A word that people write where there is no value; never together with a type. */
    static final int NULL_WORD = 1 << 30;

    static final int ANY = NUMBER | BOOLEAN | TimeFormat.ANY;
    /** Types with a scale. */
    static final int SCALED = ANY & ~BOOLEAN;

    private static final String[] BOOLEANS = {"true", "false", "yes", "no"};
    private static final String[] NULL_WORDS = {"null", "n/a", "na", "nan", "nil", "none", "#n/a", "\\n", "-", "--", "?"
    };

    private final NumberScanner numbers = new NumberScanner();
    private final TimeScanner times = new TimeScanner();
    private double scaled;
    private double monthFirst;

    /** Of the last value that was a number, date or time; a day before its month where both orders are possible. */
    double scaled() {
        return scaled;
    }

    /** The same, but a month before its day where both are possible. */
    double scaledMonthFirst() {
        return monthFirst;
    }

    /**
     * @param cell not empty
     * @param asked types that matter
     */
    int scan(Cell cell, int asked) {
        char first = cell.charAt(0);
        if (first <= '9' && first != '#') {
            int found = scanScaled(cell, asked);
            return found == NONE && first < '0' ? nullWord(cell) : found;
        }
        return (asked & BOOLEAN) != 0 && isOneOf(cell, BOOLEANS) ? BOOLEAN : nullWord(cell);
    }

    private int scanScaled(Cell cell, int asked) {
        if ((asked & NUMBER) != 0 && numbers.scan(cell)) {
            scaled = numbers.value();
            monthFirst = scaled;
            return numbers.isInteger() ? NUMBER : DECIMAL;
        }
        if ((asked & TimeFormat.ANY) == 0) {
            return NONE;
        }
        int formats = times.scan(cell);
        scaled = times.millis();
        monthFirst = times.millisMonthFirst();
        return formats;
    }

    private static int nullWord(Cell cell) {
        return cell.length() <= 4 && isOneOf(cell, NULL_WORDS) ? NULL_WORD : NONE;
    }

    private static boolean isOneOf(Cell cell, String[] words) {
        for (var word : words) {
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
            char expected = word.charAt(i);
            char unit = cell.charAt(i);
            if (unit != expected && !(expected >= 'a' && (unit | 0x20) == expected)) {
                return false;
            }
        }
        return true;
    }
}
