package io.quintet.datapulse.domain.profile;

import org.jspecify.annotations.Nullable;

/** What there is to say of a column's values beyond its {@link Summary}; texts are units of the file. */
interface Figures {
    /** @param values how many there were */
    Distinct distinct(long values);

    /** @param limit how many at most */
    TopValues top(int limit);

    /** Null when the column's type has no scale; the others below are only for columns that have one. */
    @Nullable
    Scale scale();

    /** @param shares of all values, in order: 0.5 for the median */
    Quantiles quantiles(double[] shares);

    Histogram histogram(HistogramBorders borders);

    /**
     * Values below which lie given shares of all.
     *
     * @param rankError how far the rank may be off, as a share of all values; 0 when exact
     */
    @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
    record Quantiles(double[] values, double rankError) {}
}
