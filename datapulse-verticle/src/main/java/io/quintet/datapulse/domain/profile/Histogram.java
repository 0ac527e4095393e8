package io.quintet.datapulse.domain.profile;

import java.util.List;

/**
 * How a column's values spread over bins of equal width.
 *
 * @param rankError how far each border may be off, as a share of all values; 0 when exact
 */
public record Histogram(List<Bin> bins, boolean exact, double rankError) {
    public Histogram {
        bins = List.copyOf(bins);
    }

    /** Values from {@code from} to below {@code to}. */
    public record Bin(double from, double to, long count) {}
}
