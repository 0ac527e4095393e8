package io.quintet.datapulse.domain.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What can be said of a column's values in constant memory: extremes, lengths, mean and deviation. */
final class Summary {
    /** Numbers no longer than this are told apart by their doubles. */
    private static final int EXACT_LENGTH = 15;

    private @Nullable String first;
    private @Nullable String last;
    private String least = "";
    private String most = "";
    private double leastScaled = Double.POSITIVE_INFINITY;
    private double mostScaled = Double.NEGATIVE_INFINITY;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private double characters;
    private long count;
    private long scaledCount;
    private double mean;
    private double squares;

    void add(CharSequence text, int length, long times) {
        count += times;
        characters += (double) length * times;
        shortest = Math.min(shortest, length);
        longest = Math.max(longest, length);
        if (first == null || isBefore(text, first)) {
            first = beginning(text);
        }
        if (last == null || isBefore(last, text)) {
            last = beginning(text);
        }
    }

    /** A value that has a place on the scale: a number, or milliseconds. Mean and deviation by Welford's method. */
    void addScaled(CharSequence text, double scaled, long times) {
        scaledCount += times;
        double delta = scaled - mean;
        mean += delta * times / scaledCount;
        squares += delta * (scaled - mean) * times;
        if (isBelow(scaled, text, leastScaled, least)) {
            leastScaled = scaled;
            least = beginning(text);
        }
        if (isBelow(mostScaled, most, scaled, text)) {
            mostScaled = scaled;
            most = beginning(text);
        }
    }

    private static boolean isBelow(double scaled, CharSequence text, double otherScaled, CharSequence other) {
        return scaled < otherScaled || (scaled == otherScaled && isLess(text, other));
    }

    /** Of numbers that are the same double. */
    private static boolean isLess(CharSequence one, CharSequence other) {
        if ((one.length() <= EXACT_LENGTH && other.length() <= EXACT_LENGTH) || CharSequence.compare(one, other) == 0) {
            return false;
        }
        return isNumber(one)
                && isNumber(other)
                && new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) < 0;
    }

    /** Else a date, where what differs below a millisecond does not count. */
    private static boolean isNumber(CharSequence text) {
        return text.length() < 5 || text.charAt(4) != '-' || text.charAt(0) == '-';
    }

    /** By unit, which for UTF-8 is the order of the characters; only what is kept is compared. */
    private static boolean isBefore(CharSequence one, CharSequence other) {
        int length = Math.min(ValueTable.LONGEST, Math.min(one.length(), other.length()));
        for (int i = 0; i < length; i++) {
            int difference = one.charAt(i) - other.charAt(i);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return length < ValueTable.LONGEST && one.length() < other.length();
    }

    private static String beginning(CharSequence text) {
        return text.length() <= ValueTable.LONGEST
                ? text.toString()
                : text.subSequence(0, ValueTable.LONGEST).toString();
    }

    long count() {
        return count;
    }

    /** The first in the order of characters. */
    @Nullable
    String first() {
        return first;
    }

    @Nullable
    String last() {
        return last;
    }

    /** The least on the scale, as it is written. */
    @Nullable
    String least() {
        return least;
    }

    @Nullable
    String most() {
        return most;
    }

    double leastScaled() {
        return leastScaled;
    }

    double mostScaled() {
        return mostScaled;
    }

    double mean() {
        return mean;
    }

    /** Of the sample; NaN with fewer than two values. */
    double standardDeviation() {
        return scaledCount < 2 ? Double.NaN : Math.sqrt(squares / (scaledCount - 1));
    }

    Lengths lengths() {
        return new Lengths(shortest, longest, characters / count);
    }
}
