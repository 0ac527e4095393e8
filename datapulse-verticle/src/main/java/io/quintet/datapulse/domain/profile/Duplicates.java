package io.quintet.datapulse.domain.profile;

/**
 * Rows that are the same as an earlier one in every cell, blanks around values aside.
 *
 * @param rows how many
 * @param error how many more or fewer they may be, with 95 % confidence; 0 when exact
 */
public record Duplicates(long rows, boolean exact, long error) {}
