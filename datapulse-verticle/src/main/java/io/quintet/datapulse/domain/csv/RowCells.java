package io.quintet.datapulse.domain.csv;

import java.util.Arrays;

/** Where the cells of one row lie, counted from its start. */
final class RowCells {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] doubled = new boolean[64];
    private boolean anyDoubled;
    private int count;

    void clear() {
        count = 0;
        anyDoubled = false;
    }

    /** @param doubledQuotes whether a quote in it is written as two */
    void add(int start, int end, boolean doubledQuotes) {
        if (count == starts.length) {
            grow();
        }
        starts[count] = start;
        ends[count] = end;
        doubled[count] = doubledQuotes;
        anyDoubled |= doubledQuotes;
        count++;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        doubled = Arrays.copyOf(doubled, count * 2);
    }

    int count() {
        return count;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    boolean hasDoubledQuotes() {
        return anyDoubled;
    }

    boolean hasDoubledQuotes(int cell) {
        return doubled[cell];
    }

    void shorten(int cell, int end) {
        ends[cell] = end;
    }
}
