package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.explore.Aggregation;
import io.quintet.datapulse.domain.explore.Conditions;
import io.quintet.datapulse.domain.explore.Grouping;
import io.quintet.datapulse.domain.explore.Measure;
import io.quintet.datapulse.domain.explore.Schema;
import io.quintet.datapulse.domain.explore.Selection;
import io.quintet.datapulse.domain.explore.Step;
import io.quintet.kit.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an aggregation is asked with; the contract has checked it, but for what depends on the dataset. */
record AggregateBody(
        @Nullable List<Group> groups,
        @Nullable List<Figure> measures,
        @Nullable Map<String, String> filters,
        @Nullable String q,
        @Nullable String sort,
        @Nullable Integer limit) {
    private static final int USUAL = 100;

    /** One grouping. */
    record Group(
            String column, @Nullable String by, @Nullable Integer bins) {
        private Grouping of(Schema schema, String pointer) {
            if (by != null && bins != null) {
                throw Failure.invalid(pointer, "A group is by a part of its dates, or in bins, not both.");
            }
            var step = by == null ? Step.VALUE : Step.valueOf(by.toUpperCase(Locale.ROOT));
            return bins == null
                    ? Grouping.of(schema, column, step, 0, pointer)
                    : Grouping.of(schema, column, Step.BINS, bins, pointer);
        }
    }

    /** One measure. */
    record Figure(String figure, @Nullable String column) {
        private Measure of(Schema schema, String pointer) {
            var wanted = Measure.Figure.valueOf(figure.toUpperCase(Locale.ROOT));
            if (column != null) {
                return Measure.of(schema, wanted, column, pointer);
            }
            if (wanted != Measure.Figure.COUNT) {
                throw Failure.invalid(pointer + "/column", "The " + figure + " is of which column?");
            }
            return Measure.ROWS;
        }
    }

    Aggregation aggregation(Schema schema) {
        var conditions = Conditions.parse(
                schema,
                new ArrayList<>(Objects.requireNonNullElse(filters, Map.<String, String>of())
                        .entrySet()),
                "/filters/");
        var selection = new Selection(conditions, Objects.requireNonNullElse(q, ""));
        return Aggregation.of(
                        schema, selection, groupings(schema), figures(schema), Objects.requireNonNullElse(limit, USUAL))
                .sortedBy(Objects.requireNonNullElse(sort, ""));
    }

    private List<Grouping> groupings(Schema schema) {
        var wanted = Objects.requireNonNullElse(groups, List.<Group>of());
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> wanted.get(i).of(schema, "/groups/" + i))
                .toList();
    }

    private List<Measure> figures(Schema schema) {
        var wanted = Objects.requireNonNullElse(measures, List.<Figure>of());
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> wanted.get(i).of(schema, "/measures/" + i))
                .toList();
    }
}
