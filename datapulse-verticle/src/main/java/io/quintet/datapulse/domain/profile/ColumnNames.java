package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives every column a name of its own: an empty one its number, a repeated one a number in brackets. */
public final class ColumnNames {
    private static final int LONGEST = 200;

    private ColumnNames() {}

    public static List<String> unique(List<String> header) {
        var names = new ArrayList<String>(header.size());
        var taken = new HashSet<String>(header);
        var given = new HashSet<String>();
        for (int i = 0; i < header.size(); i++) {
            var wanted = Texts.cut(header.get(i).strip(), LONGEST);
            var name = wanted.isEmpty() ? "column " + (i + 1) : wanted;
            names.add(given.add(name) ? name : numbered(name, taken, given));
        }
        return names;
    }

    private static String numbered(String name, Set<String> taken, Set<String> given) {
        int number = 2;
        var candidate = name + " (2)";
        while (taken.contains(candidate) || !given.add(candidate)) {
            number++;
            candidate = name + " (" + number + ")";
        }
        return candidate;
    }
}
