package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every different value of a column with its count, as long as there are not too many. */
final class ValueTable {
    /** Units of a value that are kept. */
    static final int LONGEST = 400;

    private final Budget budget;
    private long[] hashes = new long[64];
    private long[] counts = new long[64];
    private int[] lengths = new int[64];
    private double[] scaled = new double[64];
    private @Nullable String[] texts = new String[64];
    private int size;
    private int characters;

    ValueTable(Budget budget) {
        this.budget = budget;
    }

    int size() {
        return size;
    }

    /** Counts a value that is there already; false when it is new. The length is in characters. */
    boolean count(long hash, int length) {
        int slot = slot(hash, length);
        if (counts[slot] == 0) {
            return false;
        }
        counts[slot]++;
        return true;
    }

    /** Takes in a new value with its place on the scale; false when there is no room. */
    boolean add(long hash, int length, Cell cell, double scale) {
        var text = cell.beginning(LONGEST);
        if (size == budget.values() || characters + text.length() > budget.characters() + LONGEST) {
            return false;
        }
        if (size * 2 >= hashes.length) {
            grow();
        }
        int slot = slot(hash, length);
        hashes[slot] = hash;
        counts[slot] = 1;
        lengths[slot] = length;
        scaled[slot] = scale;
        texts[slot] = text;
        size++;
        characters += text.length();
        return true;
    }

    private int slot(long hash, int length) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (counts[slot] != 0 && (hashes[slot] != hash || lengths[slot] != length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var entries = new ArrayList<Entry>(size);
        each(entries::add);
        int room = hashes.length * 2;
        hashes = new long[room];
        counts = new long[room];
        lengths = new int[room];
        scaled = new double[room];
        texts = new String[room];
        entries.forEach(this::put);
    }

    private void put(Entry entry) {
        int slot = slot(entry.hash(), entry.length());
        hashes[slot] = entry.hash();
        counts[slot] = entry.count();
        lengths[slot] = entry.length();
        scaled[slot] = entry.scaled();
        texts[slot] = entry.text();
    }

    /** Forgets everything, to give back the memory. */
    void clear() {
        hashes = new long[1];
        counts = new long[1];
        lengths = new int[1];
        scaled = new double[1];
        texts = new String[1];
        size = 0;
    }

    /** Visits every value, in no order. */
    void each(Consumer<Entry> visitor) {
        for (int slot = 0; slot < counts.length; slot++) {
            var text = texts[slot];
            if (text != null) {
                visitor.accept(new Entry(hashes[slot], text, lengths[slot], scaled[slot], counts[slot]));
            }
        }
    }

    /** The values with their counts, in order of the scale. */
    WeightedValues inOrder() {
        var entries = new ArrayList<Entry>(size);
        each(entries::add);
        entries.sort(Comparator.comparingDouble(Entry::scaled));
        return new WeightedValues(entries);
    }

    /** One value; {@code length} in characters, of the text at most {@link #LONGEST} units. */
    record Entry(long hash, String text, int length, double scaled, long count) {}
}
