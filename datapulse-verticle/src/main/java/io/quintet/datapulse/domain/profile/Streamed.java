package io.quintet.datapulse.domain.profile;

import java.util.function.DoubleUnaryOperator;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.quantilescommon.QuantileSearchCriteria;

/** The approximate figures of a column with too many different values to count each. */
final class Streamed implements Figures {
    private static final int DEVIATIONS = 2;

    private final HllSketch distinct;
    private final FrequentValues frequent;
    private final KllDoublesSketch quantiles;

    Streamed(Budget budget) {
        distinct = new HllSketch(budget.hashBits(), TgtHllType.HLL_8);
        frequent = new FrequentValues(budget.frequent());
        quantiles = KllDoublesSketch.newHeapInstance(budget.quantileSize());
    }

    /** Takes over what was counted exactly. */
    void startFrom(ValueTable table, boolean scaled) {
        frequent.startFrom(table);
        table.each(entry -> {
            distinct.update(entry.hash());
            if (scaled) {
                quantiles.update(entry.scaled(), entry.count());
            }
        });
    }

    void add(long hash, Cell cell) {
        distinct.update(hash);
        frequent.add(hash, cell);
    }

    void addScaled(double value) {
        quantiles.update(value);
    }

    @Override
    public Distinct distinct(long values) {
        double estimate = distinct.getEstimate();
        double above = distinct.getUpperBound(DEVIATIONS) / estimate - 1;
        double below = 1 - distinct.getLowerBound(DEVIATIONS) / estimate;
        return new Distinct(Math.min(values, Math.round(estimate)), false, Math.max(above, below));
    }

    @Override
    public TopValues top(int limit) {
        return new TopValues(frequent.top(limit), false, frequent.error());
    }

    @Override
    public Quartiles quartiles() {
        var found = quantiles.getQuantiles(new double[] {0.25, 0.5, 0.75}, QuantileSearchCriteria.INCLUSIVE);
        return new Quartiles(found[0], found[1], found[2], false, rankError());
    }

    @Override
    public Histogram histogram(HistogramBorders borders) {
        DoubleUnaryOperator below =
                border -> quantiles.getRank(border, QuantileSearchCriteria.EXCLUSIVE) * quantiles.getN();
        return new Histogram(borders.bins(quantiles.getN(), below), false, rankError());
    }

    private double rankError() {
        return quantiles.getNormalizedRankError(false);
    }
}
