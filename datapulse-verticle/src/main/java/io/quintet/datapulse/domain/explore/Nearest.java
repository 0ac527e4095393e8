package io.quintet.datapulse.domain.explore;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody may have meant. */
final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** How a sentence ends: {@code ; did you mean “amount”?} when a name is near enough, else with a full stop. */
    static String to(String wrong, Collection<String> names) {
        int reach = Math.max(2, wrong.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= reach && name.length() <= LONGEST)
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .filter(name -> distance(wrong, name) <= reach)
                .map(name -> "; did you mean “" + name + "”?")
                .orElse(".");
    }

    /** How many letters to add, drop or change, in any case. */
    private static int distance(String one, String other) {
        var left = one.toLowerCase(Locale.ROOT);
        var right = other.toLowerCase(Locale.ROOT);
        var before = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            before = nextRow(before, left.charAt(i - 1), right, i);
        }
        return before[right.length()];
    }

    private static int[] nextRow(int[] before, char letter, String right, int row) {
        var now = new int[right.length() + 1];
        now[0] = row;
        for (int j = 1; j <= right.length(); j++) {
            int change = before[j - 1] + (letter == right.charAt(j - 1) ? 0 : 1);
            now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
        }
        return now;
    }
}
