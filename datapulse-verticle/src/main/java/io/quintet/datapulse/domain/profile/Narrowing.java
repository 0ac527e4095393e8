package io.quintet.datapulse.domain.profile;

/**
 * A value that leaves its column fewer possible types.
 *
 * @param types what it can be of
 * @param text how it begins, in units of the file
 * @param row of the value, the first is 1
 * @param before values of the column that came before it
 */
record Narrowing(int column, int types, String text, long row, long before) {}
