package io.quintet.datapulse.domain.explore;

import io.quintet.datapulse.domain.profile.ColumnNames;
import io.quintet.kit.failure.Failure;
import java.util.List;
import java.util.stream.Stream;

/**
 * Figures of groups of rows.
 *
 * @param columns what the groups and then the measures are called
 * @param sort numbers of those columns; the groups in their own order break ties
 * @param limit how many groups
 */
public record Aggregation(
        Selection selection,
        List<Grouping> groups,
        List<Measure> measures,
        List<String> columns,
        List<SortKey> sort,
        int limit) {
    public Aggregation {
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    public static Aggregation of(
            Schema schema, Selection selection, List<Grouping> groups, List<Measure> measures, int limit) {
        var figures = measures.isEmpty() ? List.of(Measure.ROWS) : measures;
        var titles = Stream.concat(
                groups.stream().map(group -> group.title(schema)),
                figures.stream().map(measure -> measure.title(schema)));
        return new Aggregation(selection, groups, figures, ColumnNames.unique(titles.toList()), List.of(), limit);
    }

    /** The same in the order of {@code -count,city}. */
    public Aggregation sortedBy(String text) {
        var keys = text.isEmpty()
                ? List.<SortKey>of()
                : terms(text).stream().map(this::key).toList();
        return new Aggregation(selection, groups, measures, columns, keys, limit);
    }

    private List<String> terms(String text) {
        return columns.contains(text) ? List.of(text) : CommaList.split(text);
    }

    private SortKey key(String term) {
        boolean descending = term.startsWith("-") && !columns.contains(term);
        var name = descending ? term.substring(1) : term;
        int column = columns.indexOf(name);
        if (column < 0) {
            throw Failure.invalid(
                    "/sort",
                    "There is no “" + name + "” in the answer" + Nearest.to(name, columns) + " There are “"
                            + String.join("”, “", columns) + "”.");
        }
        return new SortKey(column, descending);
    }
}
