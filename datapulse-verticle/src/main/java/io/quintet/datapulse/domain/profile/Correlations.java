package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How some columns of numbers go together, each with each. */
final class Correlations {
    /** The work grows with the square. */
    static final int MOST_COLUMNS = 16;

    private static final int BLOCK = 128;

    private final int[] columns;
    private final double[][] block;
    private final List<CoMoments> pairs;
    private int waiting;

    /** @param columns by index, in order */
    Correlations(int... columns) {
        this.columns = columns;
        this.block = new double[columns.length][BLOCK];
        this.pairs = Stream.generate(CoMoments::new)
                .limit(columns.length * (columns.length - 1L) / 2)
                .toList();
    }

    /** Takes in the row that the columns have just seen. */
    void addRow(ColumnProfiler[] seen) {
        for (int i = 0; i < columns.length; i++) {
            block[i][waiting] = seen[columns[i]].scaled();
        }
        waiting++;
        if (waiting == BLOCK) {
            settle();
        }
    }

    private void settle() {
        int pair = 0;
        for (int first = 0; first < columns.length; first++) {
            for (int second = first + 1; second < columns.length; second++) {
                pairs.get(pair++).addAll(block[first], block[second], waiting);
            }
        }
        waiting = 0;
    }

    void merge(Correlations other) {
        settle();
        other.settle();
        for (int pair = 0; pair < pairs.size(); pair++) {
            pairs.get(pair).merge(other.pairs.get(pair));
        }
    }

    /** The strongest first. */
    List<Correlation> list(List<ColumnProfile> profiles) {
        settle();
        var found = new ArrayList<Correlation>();
        int pair = 0;
        for (int first = 0; first < columns.length; first++) {
            for (int second = first + 1; second < columns.length; second++) {
                var moments = pairs.get(pair++);
                int one = columns[first];
                int other = columns[second];
                if (profiles.get(one).type().isNumber()
                        && profiles.get(other).type().isNumber()) {
                    moments.correlation()
                            .ifPresent(value -> found.add(new Correlation(one, other, value, moments.count())));
                }
            }
        }
        found.sort(Correlation.STRONGEST_FIRST);
        return found;
    }
}
