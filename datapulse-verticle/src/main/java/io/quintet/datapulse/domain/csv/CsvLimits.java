package io.quintet.datapulse.domain.csv;

/**
 * What one file may ask of memory.
 *
 * @param cell bytes in one cell
 * @param row bytes in one row
 * @param columns cells in one row
 */
public record CsvLimits(int cell, int row, int columns) {
    public static final CsvLimits USUAL = new CsvLimits(1_000_000, 2_000_000, 4_096);
}
