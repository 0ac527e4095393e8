package io.quintet.datapulse.domain.profile;

import org.jspecify.annotations.Nullable;

/** What can be said of texts in constant memory: the first and the last in order, and their lengths. */
final class Summary {
    private final KeptText first = new KeptText();
    private final KeptText last = new KeptText();
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private long characters;
    private long count;

    void add(CharSequence text, int length, long times) {
        count += times;
        characters += length * times;
        shortest = Math.min(shortest, length);
        longest = Math.max(longest, length);
        consider(text);
    }

    private void consider(CharSequence text) {
        if (!first.isThere() || isBefore(text, first)) {
            first.keep(text);
        }
        if (!last.isThere() || isBefore(last, text)) {
            last.keep(text);
        }
    }

    void merge(Summary other) {
        if (other.count > 0) {
            count += other.count;
            characters += other.characters;
            shortest = Math.min(shortest, other.shortest);
            longest = Math.max(longest, other.longest);
            consider(other.first);
            consider(other.last);
        }
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

    long count() {
        return count;
    }

    /** The first in the order of characters. */
    @Nullable
    String first() {
        return first.isThere() ? first.toString() : null;
    }

    @Nullable
    String last() {
        return last.isThere() ? last.toString() : null;
    }

    Lengths lengths() {
        return new Lengths(shortest, longest, (double) characters / count);
    }
}
