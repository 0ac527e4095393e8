package io.quintet.datapulse.domain.csv;

/**
 * A row that was left out.
 *
 * @param line where it starts; the first line of the file is 1
 * @param text how it begins
 */
public record BadRow(long line, String reason, String text) {}
