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
    private final @Nullable Scale scale;
    private final @Nullable Moments moments;

    ColumnReport(TextEncoding encoding, ColumnType type, Summary summary, Figures figures) {
        this.encoding = encoding;
        this.type = type;
        this.summary = summary;
        this.figures = figures;
        this.scale = type.isScaled() ? figures.scale() : null;
        this.moments = type.isNumber() && scale != null ? scale.moments() : null;
    }

    String reason(TypeTracker types) {
        var misfit = types.misfit();
        return types.reason(summary.count(), misfit == null ? "" : Texts.cut(encoding.decode(misfit), 60));
    }

    @Nullable
    String min() {
        return shown(scale == null ? summary.first() : scale.least());
    }

    @Nullable
    String max() {
        return shown(scale == null ? summary.last() : scale.most());
    }

    @Nullable
    Double mean() {
        return moments == null ? null : finite(moments.mean());
    }

    @Nullable
    Double standardDeviation() {
        return moments == null ? null : finite(moments.standardDeviation());
    }

    @Nullable
    Quartiles quartiles() {
        if (scale == null) {
            return null;
        }
        var found = figures.quantiles(new double[] {0.25, 0.5, 0.75});
        var values = found.values();
        return new Quartiles(values[0], values[1], values[2], found.rankError() == 0, found.rankError());
    }

    @Nullable
    Histogram histogram() {
        return scale == null
                ? null
                : figures.histogram(HistogramBorders.between(scale.leastScaled(), scale.mostScaled(), type));
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
