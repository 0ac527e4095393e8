package io.quintet.ecr;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Resemblance {
    /** More than this share of a name's letters changed makes it another name. */
    private static final double MOST_CHANGED = 0.5;

    private Resemblance() {}

    static Optional<String> nearest(String wanted, Collection<String> names) {
        return names.stream()
                .filter(name -> difference(wanted, name) <= MOST_CHANGED * Math.max(wanted.length(), name.length()))
                .min(Comparator.<String>comparingInt(name -> difference(wanted, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance: how many letters to add, drop or change, kept row by row. */
    private static int difference(String one, String other) {
        var row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
