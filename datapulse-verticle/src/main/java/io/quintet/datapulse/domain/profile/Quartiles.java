package io.quintet.datapulse.domain.profile;

/**
 * The quarters of a column's values; of dates and times in milliseconds since 1970-01-01T00:00:00Z.
 *
 * @param rankError how far the rank may be off, as a share of all values; 0 when exact
 */
public record Quartiles(double q1, double median, double q3, boolean exact, double rankError) {}
