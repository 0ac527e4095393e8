package io.quintet.datapulse.event;

import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.DatasetSummary;
import io.quintet.datapulse.domain.profile.ColumnProfile;
import io.quintet.datapulse.domain.profile.Distinct;
import io.quintet.datapulse.domain.profile.TopValue;
import io.quintet.events.Fact;
import io.quintet.events.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A dataset in words, for a person who asks another service. */
final class DatasetDescription {
    private static final int COLUMNS = 50;
    private static final int TOP = 3;

    private DatasetDescription() {}

    static String summary(DatasetSummary dataset) {
        var bad = dataset.badRows() == 0 ? "" : ", " + counted(dataset.badRows(), "bad row") + " left out";
        return "%s, %s%s, %,d bytes, profiled %s"
                .formatted(
                        counted(dataset.rows(), "row"),
                        counted(dataset.columns(), "column"),
                        bad,
                        dataset.content().size(),
                        dataset.createdAt());
    }

    static String link(String id) {
        return "/datapulse?dataset=" + id;
    }

    static Facts facts(Dataset dataset) {
        var summary = dataset.summary();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("rows", "%,d".formatted(summary.rows())));
        facts.add(new Fact("columns", "%,d".formatted(summary.columns())));
        facts.add(new Fact("bad rows", "%,d".formatted(summary.badRows())));
        facts.add(new Fact("format", dataset.profile().dialect().sentence(summary.columns())));
        var columns = dataset.profile().columns();
        columns.stream()
                .limit(COLUMNS)
                .map(column -> new Fact("column " + column.name(), line(column)))
                .forEach(facts::add);
        if (columns.size() > COLUMNS) {
            facts.add(new Fact("more columns", "%,d more".formatted(columns.size() - COLUMNS)));
        }
        return new Facts(dataset.name().text(), summary(summary), link(summary.id()), facts);
    }

    /** {@code decimal, 3 to 99.5, mean 41.2, 812 different, 3 empty}. */
    private static String line(ColumnProfile column) {
        var parts = new ArrayList<String>();
        parts.add(column.type().name().toLowerCase(Locale.ROOT));
        parts.addAll(range(column));
        parts.add(different(column.distinct()));
        if (column.empty() > 0) {
            parts.add("%,d empty".formatted(column.empty()));
        }
        if (!column.type().isScaled() && !column.top().items().isEmpty()) {
            parts.add("most often " + top(column.top().items()));
        }
        return String.join(", ", parts);
    }

    private static List<String> range(ColumnProfile column) {
        if (!column.type().isScaled()) {
            return List.of();
        }
        var range = column.min() + " to " + column.max();
        return column.mean() == null ? List.of(range) : List.of(range, "mean " + rounded(column.mean()));
    }

    private static String rounded(@Nullable Double figure) {
        return figure == null
                ? ""
                : BigDecimal.valueOf(figure)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String different(Distinct distinct) {
        return (distinct.exact() ? "" : "about ") + "%,d different".formatted(distinct.count());
    }

    private static String top(List<TopValue> values) {
        return values.stream()
                .limit(TOP)
                .map(top -> "%s (%,d)".formatted(top.value(), top.count()))
                .collect(Collectors.joining(", "));
    }

    private static String counted(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }
}
