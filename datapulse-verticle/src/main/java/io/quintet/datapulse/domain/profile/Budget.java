package io.quintet.datapulse.domain.profile;

/**
 * What one column may keep, so that all columns of a file together stay within the same memory.
 *
 * @param values different values that are counted exactly
 * @param characters of their texts
 * @param frequent counters for frequent values when there are more
 * @param hashBits precision of the distinct count: 2 to this many registers
 * @param quantileSize precision of quantiles
 * @param block values that wait to be taken together
 * @param shown top values shown
 */
record Budget(int values, int characters, int frequent, int hashBits, int quantileSize, int block, int shown) {
    private static final int VALUES = 60_000;

    static Budget forColumns(int columns) {
        int values = clamp(VALUES / columns, 32, 8_192);
        int hashBits = columns <= 64 ? 14 : columns <= 512 ? 12 : 10;
        int quantileSize = columns <= 512 ? 350 : 100;
        int block = columns <= 512 ? 256 : 16;
        return new Budget(values, values * 48, Math.min(values, 1_024), hashBits, quantileSize, block, shown(columns));
    }

    private static int shown(int columns) {
        return clamp(20_000 / columns, 5, 20);
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
