package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.datapulse.domain.csv.Texts;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Puts a column's figures into words and numbers for people. */
final class ColumnReport {
    private static final int SHOWN = 200;

    private final TextEncoding encoding;
    private final TypeTracker types;
    private final Summary summary;
    private final NullWordCounts nullWords;
    private final Figures figures;
    private final ColumnType type;
    private final @Nullable Scale scale;
    private final @Nullable Moments moments;

    ColumnReport(TextEncoding encoding, TypeTracker types, Summary summary, NullWordCounts nullWords, Figures figures) {
        this.encoding = encoding;
        this.types = types;
        this.summary = summary;
        this.nullWords = nullWords;
        this.figures = figures;
        this.type = types.type(summary.count());
        this.scale = type.isScaled() ? figures.scale() : null;
        this.moments = type.isNumber() && scale != null ? scale.moments() : null;
    }

    /**
     * The column's profile with its alerts.
     *
     * @param shown top values at most
     */
    ColumnProfile profile(int index, String name, long empty, int shown) {
        var quantiles = scale == null ? null : Quantiles.of(figures);
        var profile = new ColumnProfile(
                index,
                name,
                type,
                types.format().orElse(null),
                types.reason(summary.count(), shownMisfit()),
                nullWordsFound(),
                summary.count(),
                empty,
                figures.distinct(summary.count()),
                shown(scale == null ? summary.first() : scale.least()),
                shown(scale == null ? summary.last() : scale.most()),
                figure(Moments::mean),
                figure(Moments::standardDeviation),
                figure(Moments::skew),
                quantiles == null ? null : quantiles.quartiles(),
                quantiles,
                top(shown),
                histogram(),
                summary.count() == 0 ? null : summary.lengths(),
                List.of());
        return profile.withAlerts(new ColumnAlerts(profile, figures).list());
    }

    private String shownMisfit() {
        var misfit = types.misfit();
        return misfit == null ? "" : Texts.cut(encoding.decode(misfit), 60);
    }

    private @Nullable NullWordsFound nullWordsFound() {
        var without = types.typeWithoutNullWords();
        return type != ColumnType.TEXT || without == ColumnType.TEXT || nullWords.total() == 0
                ? null
                : nullWords.found(without, summary.count());
    }

    private @Nullable Histogram histogram() {
        return scale == null
                ? null
                : figures.histogram(HistogramBorders.between(scale.leastScaled(), scale.mostScaled(), type));
    }

    private TopValues top(int limit) {
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

    private @Nullable Double figure(ToDoubleFunction<Moments> of) {
        double figure = moments == null ? Double.NaN : of.applyAsDouble(moments);
        return Double.isFinite(figure) ? (Double) figure : null;
    }
}
