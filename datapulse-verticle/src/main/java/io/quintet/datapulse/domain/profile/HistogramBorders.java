package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Where the bins of a histogram begin and end: whole numbers and whole days are never cut in two. */
final class HistogramBorders {
    private static final int BINS = 20;
    private static final double DAY_MILLIS = 86_400_000.0;
    private static final double EXACT = 1L << 53;

    private final double[] borders;

    private HistogramBorders(double[] borders) {
        this.borders = borders;
    }

    static HistogramBorders between(double least, double most, ColumnType type) {
        double step = step(type);
        double steps = Math.floor((most - least) / step) + 1;
        if (step > 0 && steps < EXACT && Math.abs(most) < EXACT && Math.abs(least) < EXACT) {
            double width = Math.ceil(steps / BINS) * step;
            return equal(least, width, (int) Math.ceil(steps * step / width));
        }
        double width = most / BINS - least / BINS;
        boolean tooNarrow = width < 2 * Math.ulp(Math.max(Math.abs(least), Math.abs(most)));
        return tooNarrow
                ? new HistogramBorders(new double[] {least, most})
                : equal(least, width, BINS).upTo(most);
    }

    private static double step(ColumnType type) {
        return switch (type) {
            case INTEGER -> 1;
            case DATE -> DAY_MILLIS;
            case DECIMAL, DATETIME, BOOLEAN, TEXT -> 0;
        };
    }

    /** Computed by halves, because the distance of the largest doubles is none. */
    private static HistogramBorders equal(double least, double width, int bins) {
        return new HistogramBorders(IntStream.rangeClosed(0, bins)
                .mapToDouble(i -> 2 * (least / 2 + i * (width / 2)))
                .toArray());
    }

    private HistogramBorders upTo(double most) {
        borders[borders.length - 1] = most;
        return this;
    }

    /** Those between two bins. */
    double[] inner() {
        return IntStream.range(1, borders.length - 1)
                .mapToDouble(i -> borders[i])
                .toArray();
    }

    /** @param rankBelow how many of the values lie below an inner border, whole or not */
    List<Histogram.Bin> bins(long count, DoubleUnaryOperator rankBelow) {
        var bins = new ArrayList<Histogram.Bin>();
        long before = 0;
        for (int i = 1; i < borders.length; i++) {
            boolean last = i == borders.length - 1;
            long upTo = last ? count : Math.round(rankBelow.applyAsDouble(borders[i]));
            bins.add(new Histogram.Bin(borders[i - 1], borders[i], upTo - before));
            before = upTo;
        }
        return bins;
    }
}
