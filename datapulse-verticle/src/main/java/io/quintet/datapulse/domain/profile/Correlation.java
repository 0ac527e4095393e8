package io.quintet.datapulse.domain.profile;

import java.util.Comparator;

/**
 * How the numbers of two columns go together, by Pearson; exact but for rounding.
 *
 * @param first index of a column
 * @param second index of one after it
 * @param coefficient from -1 to 1
 * @param rows in which both have a value
 */
public record Correlation(int first, int second, double coefficient, long rows) {
    static final Comparator<Correlation> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Correlation one) -> Math.abs(one.coefficient))
            .reversed()
            .thenComparingInt(Correlation::first)
            .thenComparingInt(Correlation::second);
}
