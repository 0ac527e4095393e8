package io.quintet.datapulse.domain.profile;

/** What there is to say of a column's values beyond its {@link Summary}; texts are units of the file. */
interface Figures {
    /** @param values how many there were */
    Distinct distinct(long values);

    /** @param limit how many at most */
    TopValues top(int limit);

    Quartiles quartiles();

    Histogram histogram(HistogramBorders borders);
}
