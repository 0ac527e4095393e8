package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;

/** The figures of a column whose values were all counted. */
final class ExactFigures implements Figures {
    private final ValueTable table;

    ExactFigures(ValueTable table) {
        this.table = table;
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
    public Quartiles quartiles() {
        var values = table.inOrder();
        return new Quartiles(values.quantile(0.25), values.quantile(0.5), values.quantile(0.75), true, 0);
    }

    @Override
    public Histogram histogram(HistogramBorders borders) {
        var values = table.inOrder();
        return new Histogram(borders.bins(values.count(), values::below), true, 0);
    }
}
