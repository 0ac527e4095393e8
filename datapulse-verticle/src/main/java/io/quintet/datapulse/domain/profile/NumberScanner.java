package io.quintet.datapulse.domain.profile;

/**
 * Reads a number as people write it for computers: {@code -12}, {@code 0.5}, {@code .5}, {@code 1.5e10}, {@code 2E-7}.
 * What would lose something as a number is none: leading zeros, a leading plus, and {@code 3e12}, which is more likely an
 * identifier. Neither is what no double can hold.
 */
final class NumberScanner {
    private static final int LONGEST = 400;
    private static final int EXACT_DIGITS = 18;
    private static final long EXACT_DOUBLE = 1L << 53;
    private static final double[] TENS = new double[23];

    static {
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = Double.parseDouble("1e" + i);
        }
    }

    private char[] units = new char[0];
    private int position;
    private int to;
    private long mantissa;
    private int whole;
    private int fraction;
    private int exponent;
    private boolean integer;
    private double value;

    boolean isInteger() {
        return integer;
    }

    double value() {
        return value;
    }

    boolean scan(Cell cell) {
        units = cell.units;
        position = cell.from;
        to = cell.to;
        mantissa = 0;
        exponent = 0;
        boolean negative = take('-');
        if (cell.length() > LONGEST || !scanParts()) {
            return false;
        }
        integer = fraction < 0 && exponent == 0;
        value = negative ? -magnitude(cell) : magnitude(cell);
        return Math.abs(value) <= Double.MAX_VALUE;
    }

    private boolean scanParts() {
        return scanWhole() && scanFraction() && scanExponent() && position == to;
    }

    private boolean scanWhole() {
        int start = position;
        whole = digits();
        return whole < 2 || units[start] != '0';
    }

    /** {@link #fraction} is -1 without a point. */
    private boolean scanFraction() {
        if (!take('.')) {
            fraction = -1;
            return whole > 0;
        }
        fraction = digits();
        return fraction > 0;
    }

    private int digits() {
        int start = position;
        long digits = mantissa;
        while (position < to && isDigit(units[position])) {
            digits = digits * 10 + (units[position] - '0');
            position++;
        }
        mantissa = digits;
        return position - start;
    }

    /** An exponent counts only where it cannot be part of an identifier: after a fraction or with a sign. */
    private boolean scanExponent() {
        if (!take('e') && !take('E')) {
            return true;
        }
        boolean negative = take('-');
        boolean signed = negative || take('+');
        long before = mantissa;
        mantissa = 0;
        int length = digits();
        exponent = (int) (negative ? -mantissa : mantissa);
        mantissa = before;
        fraction = Math.max(fraction, signed ? 0 : -1);
        return length > 0 && length < 4 && fraction >= 0;
    }

    private boolean take(char expected) {
        boolean there = position < to && units[position] == expected;
        position += there ? 1 : 0;
        return there;
    }

    /** The nearest double: by one exact operation where there is one, else as the runtime reads it. */
    private double magnitude(Cell cell) {
        int scale = exponent - Math.max(fraction, 0);
        boolean exact = whole + Math.max(fraction, 0) <= EXACT_DIGITS;
        if (exact && scale == 0) {
            return mantissa;
        }
        if (exact && mantissa <= EXACT_DOUBLE && Math.abs(scale) < TENS.length) {
            return scale < 0 ? mantissa / TENS[-scale] : mantissa * TENS[scale];
        }
        return Math.abs(Double.parseDouble(cell.toString()));
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
