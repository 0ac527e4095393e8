package io.quintet.chatmind.domain.skill;

import io.quintet.events.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What DataPulse says of one column, as in {@code column amount}: {@code decimal, 3 to 99.5, mean 41.2, 812 different}.
 *
 * @param said all of it, as DataPulse wrote it
 */
record ColumnFact(String name, String said) {
    private static final String PREFIX = "column ";
    /** What follows are values of the file. */
    private static final String VALUES = "most often ";

    /** The column of that name; else those whose name has it in it. */
    static List<ColumnFact> named(String name, List<Fact> facts) {
        var wanted = name.toLowerCase(Locale.ROOT);
        var columns = facts.stream()
                .filter(fact -> fact.name().startsWith(PREFIX))
                .map(fact -> new ColumnFact(fact.name().substring(PREFIX.length()), fact.value()))
                .filter(column -> column.name.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var exact = columns.stream()
                .filter(column -> column.name.equalsIgnoreCase(name))
                .toList();
        return exact.isEmpty() ? columns : exact;
    }

    /** As DataPulse wrote it; empty when it says nothing of it. */
    Optional<String> figure(Measure measure) {
        return parts().map(part -> measure.told().matcher(part))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private Stream<String> parts() {
        int values = said.indexOf(VALUES);
        var figures = values < 0 ? said : said.substring(0, values);
        var parts = Arrays.stream(figures.split(",\\s+"));
        return values < 0 ? parts : Stream.concat(parts, Stream.of(said.substring(values)));
    }
}
