package io.quintet.datapulse.store.columns;

/** Reads the usual way to write a number, {@code -12} or {@code 10.50} with at most 18 digits, without making objects. */
final class PlainNumber {
    private static final int MOST = ColumnLayout.LONG_DIGITS;
    private static final long[] TENS = new long[MOST + 1];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private long digits;
    private boolean negative;
    private int whole;
    private int fraction;

    /** False for what is written in any other way; such a number may still be one. */
    boolean scan(String text) {
        negative = !text.isEmpty() && text.charAt(0) == '-';
        digits = 0;
        int start = negative ? 1 : 0;
        int point = text.indexOf('.');
        whole = (point < 0 ? text.length() : point) - start;
        fraction = point < 0 ? 0 : text.length() - point - 1;
        return isPlain(text, start, point) && scanDigits(text, start, point) && !(negative && digits == 0);
    }

    private boolean isPlain(String text, int start, int point) {
        boolean padded = whole > 1 && text.charAt(start) == '0';
        boolean open = point >= 0 && fraction == 0;
        return whole > 0 && whole + fraction <= MOST && !padded && !open;
    }

    private boolean scanDigits(String text, int start, int point) {
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (i != point) {
                return false;
            }
        }
        return true;
    }

    int whole() {
        return whole;
    }

    int fraction() {
        return fraction;
    }

    /** The number as so many of the smallest units of a scale, which is not below its own. */
    long unscaled(int scale) {
        long value = digits * TENS[scale - fraction];
        return negative ? -value : value;
    }
}
