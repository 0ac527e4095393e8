package io.quintet.datapulse.domain.profile;

import java.util.List;

/** All values of a column in order, equal ones together: what quantiles and histograms are exactly taken from. */
final class WeightedValues {
    private final double[] values;
    /** How many values there are up to and with each. */
    private final long[] ranks;

    /** @param entries in order of the scale */
    WeightedValues(List<ValueTable.Entry> entries) {
        values = new double[entries.size()];
        ranks = new long[entries.size()];
        long rank = 0;
        for (int i = 0; i < values.length; i++) {
            rank += entries.get(i).count();
            values[i] = entries.get(i).scaled();
            ranks[i] = rank;
        }
    }

    long count() {
        return ranks[ranks.length - 1];
    }

    /** Between two values in proportion, as spreadsheets do. */
    double quantile(double share) {
        double rank = share * (count() - 1);
        long below = (long) rank;
        double low = at(below);
        double high = at(Math.min(below + 1, count() - 1));
        return low == high ? low : low + (high - low) * (rank - below);
    }

    private double at(long rank) {
        int low = 0;
        int high = ranks.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranks[middle] > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values[low];
    }

    /** How many are below a border. */
    long below(double border) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < border) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : ranks[low - 1];
    }
}
