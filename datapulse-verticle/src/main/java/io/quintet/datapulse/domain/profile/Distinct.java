package io.quintet.datapulse.domain.profile;

/**
 * How many different values there are.
 *
 * @param relativeError how near the true count is, with 95 % confidence: 0.03 is 3 %; 0 when exact
 */
public record Distinct(long count, boolean exact, double relativeError) {}
