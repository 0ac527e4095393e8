package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The figures of a column whose values were all counted. */
final class ExactFigures implements Figures {
    private final ValueTable table;
    private final @Nullable Scale scale;
    private final WeightedValues ordered;

    ExactFigures(ValueTable table, Readings readings, Budget budget) {
        this.table = table;
        this.scale = readings.isScaled() ? readings.scale(table, budget, readings.isMonthFirst()) : null;
        this.ordered = new WeightedValues(readings.ordered(table, readings.isMonthFirst()));
    }

    @Override
    public Distinct distinct(long values) {
        return new Distinct(table.size(), true, 0);
    }

    @Override
    public TopValues top(int limit) {
        var found = new ArrayList<TopValue>(table.size());
        table.each(entry -> found.add(new TopValue(entry.text(), entry.count())));
        found.sort(TopValue.ORDER);
        return new TopValues(found.subList(0, Math.min(limit, found.size())), true, 0);
    }

    @Override
    public @Nullable Scale scale() {
        return scale;
    }

    @Override
    public double[] quantiles(double... shares) {
        return Arrays.stream(shares).map(ordered::quantile).toArray();
    }

    @Override
    public Histogram histogram(HistogramBorders borders) {
        return new Histogram(borders.bins(ordered.count(), ordered::below), true, 0);
    }

    @Override
    public long below(double place) {
        return ordered.below(place);
    }

    @Override
    public double rankError() {
        return 0;
    }
}
