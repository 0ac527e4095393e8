package io.quintet.datapulse.domain.profile;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.quantilescommon.QuantileSearchCriteria;
import org.jspecify.annotations.Nullable;

/** The approximate figures of a column with too many different values to count each. */
final class Streamed implements Figures {
    private final Budget budget;
    private final FrequentValues frequent;
    private HllSketch distinct;
    private @Nullable Scale scale;
    private @Nullable Scale monthFirst;

    Streamed(Budget budget) {
        this.budget = budget;
        distinct = new HllSketch(budget.hashBits(), TgtHllType.HLL_8);
        frequent = new FrequentValues(budget.frequent());
    }

    /** Takes over what was counted exactly. */
    void startFrom(ValueTable table, Readings readings) {
        frequent.startFrom(table);
        table.each(entry -> distinct.update(entry.hash()));
        scale = readings.scale(table, budget, false);
        monthFirst = readings.isAmbiguous() ? readings.scale(table, budget, true) : null;
        settle(readings);
    }

    void add(long hash, Cell cell) {
        distinct.update(hash);
        frequent.add(hash, cell);
    }

    void addScaled(Cell cell, TypeScanner scanner) {
        if (scale != null) {
            scale.add(cell, scanner.scaled());
        }
        if (monthFirst != null) {
            monthFirst.add(cell, scanner.scaledMonthFirst());
        }
    }

    /** Keeps only what the possible types still need. */
    void settle(Readings readings) {
        if (readings.isMonthFirst() && monthFirst != null) {
            scale = monthFirst;
        }
        monthFirst = readings.isAmbiguous() ? monthFirst : null;
        scale = readings.isScaled() ? scale : null;
    }

    /** Takes in what was found in other rows; nothing is added afterwards. */
    void merge(Streamed other) {
        frequent.merge(other.frequent);
        var union = new Union(budget.hashBits());
        union.update(distinct);
        union.update(other.distinct);
        distinct = union.getResult(TgtHllType.HLL_8);
        if (scale != null && other.scale != null) {
            scale.merge(other.scale);
        }
        if (monthFirst != null && other.monthFirst != null) {
            monthFirst.merge(other.monthFirst);
        }
    }

    @Override
    public @Nullable Scale scale() {
        return scale;
    }

    HllSketch hashes() {
        return distinct;
    }

    @Override
    public Distinct distinct(long values) {
        var hashes = new DistinctHashes(budget);
        hashes.add(distinct);
        return hashes.count(values);
    }

    @Override
    public TopValues top(int limit) {
        return new TopValues(frequent.top(limit), false, frequent.error());
    }

    @Override
    public double[] quantiles(double... shares) {
        return sketch().getQuantiles(shares, QuantileSearchCriteria.INCLUSIVE);
    }

    @Override
    public Histogram histogram(HistogramBorders borders) {
        return new Histogram(borders.bins(sketch().getN(), this::rank), false, rankError());
    }

    @Override
    public long below(double place) {
        return Math.round(rank(place));
    }

    private double rank(double place) {
        return sketch().getRank(place, QuantileSearchCriteria.EXCLUSIVE) * sketch().getN();
    }

    @Override
    public double rankError() {
        return sketch().getNormalizedRankError(false);
    }

    private KllDoublesSketch sketch() {
        if (scale == null) {
            throw new IllegalStateException("only a column with a scale has quantiles");
        }
        return scale.quantiles();
    }
}
