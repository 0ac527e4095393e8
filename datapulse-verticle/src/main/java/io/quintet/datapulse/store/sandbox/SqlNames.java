package io.quintet.datapulse.store.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Gives columns names that SQL can tell apart, which does not see the case of letters. */
final class SqlNames {
    private SqlNames() {}

    static List<String> unique(List<String> names) {
        var taken = new HashSet<String>();
        var unique = new ArrayList<String>();
        for (var name : names) {
            var candidate = name;
            for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
                candidate = name + " (" + number + ")";
            }
            unique.add(candidate);
        }
        return unique;
    }
}
