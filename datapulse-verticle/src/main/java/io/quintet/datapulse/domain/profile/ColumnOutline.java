package io.quintet.datapulse.domain.profile;

/**
 * What has been found so far in a column.
 *
 * @param type of all values so far
 * @param values cells that are not empty
 */
public record ColumnOutline(String name, ColumnType type, long values, long empty, Distinct distinct) {}
