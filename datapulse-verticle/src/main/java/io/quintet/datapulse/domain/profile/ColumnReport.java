package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.datapulse.domain.csv.Texts;
import org.jspecify.annotations.Nullable;

/** Puts a column's figures into words and numbers for people. */
final class ColumnReport {
    private static final int SHOWN = 200;

    private final TextEncoding encoding;
    private final ColumnType type;
    private final Summary summary;
    private final Figures figures;

    ColumnReport(TextEncoding encoding, ColumnType type, Summary summary, Figures figures) {
        this.encoding = encoding;
        this.type = type;
        this.summary = summary;
        this.figures = figures;
    }

    String reason(TypeTracker types) {
        var misfit = types.misfit();
        return types.reason(summary.count(), misfit == null ? "" : Texts.cut(encoding.decode(misfit), 60));
    }

    @Nullable
    String min() {
        return shown(type.isScaled() ? summary.least() : summary.first());
    }

    @Nullable
    String max() {
        return shown(type.isScaled() ? summary.most() : summary.last());
    }

    @Nullable
    Double mean() {
        return type.isNumber() ? finite(summary.mean()) : null;
    }

    @Nullable
    Double standardDeviation() {
        return type.isNumber() ? finite(summary.standardDeviation()) : null;
    }

    @Nullable
    Quartiles quartiles() {
        return type.isScaled() ? figures.quartiles() : null;
    }

    @Nullable
    Histogram histogram() {
        return type.isScaled()
                ? figures.histogram(HistogramBorders.between(summary.leastScaled(), summary.mostScaled(), type))
                : null;
    }

    @Nullable
    Lengths lengths() {
        return summary.count() == 0 ? null : summary.lengths();
    }

    TopValues top(int limit) {
        var found = figures.top(limit);
        var items = found.items().stream()
                .map(item -> new TopValue(decoded(item.value()), item.count()))
                .toList();
        return new TopValues(items, found.exact(), found.countError());
    }

    private @Nullable String shown(@Nullable String units) {
        return units == null ? null : decoded(units);
    }

    private String decoded(String units) {
        return Texts.cut(encoding.decode(units), SHOWN);
    }

    private static @Nullable Double finite(double figure) {
        return Double.isFinite(figure) ? (Double) figure : null;
    }
}
