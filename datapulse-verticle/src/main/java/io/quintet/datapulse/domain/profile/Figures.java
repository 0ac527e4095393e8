package io.quintet.datapulse.domain.profile;

import org.jspecify.annotations.Nullable;

/** What there is to say of a column's values beyond its {@link Summary}; texts are units of the file. */
interface Figures {
    /** @param values how many there were */
    Distinct distinct(long values);

    /** @param limit how many at most */
    TopValues top(int limit);

    /** Null when the column's type has no scale; what is below is only for columns that have one. */
    @Nullable
    Scale scale();

    /** @param shares of all values, in order: 0.5 for the median */
    double[] quantiles(double... shares);

    Histogram histogram(HistogramBorders borders);

    /** How many values there are below a place on the scale. */
    long below(double place);

    /** How far a rank may be off, as a share of all values; 0 when exact. */
    double rankError();
}
