package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every different value of a column with its count, as long as there are not too many. */
final class ValueTable {
    /** Units of a value that are kept. */
    static final int LONGEST = 400;

    /** The same order whatever the order they came in. */
    private static final Comparator<Entry> ORDER =
            Comparator.comparingDouble(Entry::scaled).thenComparing(Entry::text).thenComparing(Entry::hash);

    private final Budget budget;
    private long[] hashes = new long[64];
    private long[] counts = new long[64];
    private int[] lengths = new int[64];
    private double[] scaled = new double[64];
    private @Nullable String[] texts = new String[64];
    private int size;
    private long characters;

    ValueTable(Budget budget) {
        this.budget = budget;
    }

    int size() {
        return size;
    }

    /** Whether there are more than may be counted; depends on which values there are, not on their order. */
    boolean isOver() {
        return size > budget.values() || characters > budget.characters();
    }

    /** Counts a value that is there already and tells where; below 0 when it is new. The length is in characters. */
    int count(long hash, int length) {
        int slot = slot(hash, length);
        if (counts[slot] == 0) {
            return -1;
        }
        counts[slot]++;
        return slot;
    }

    /** The place on the scale of a value that was just counted. */
    double scaled(int slot) {
        return scaled[slot];
    }

    /** Takes in a new value with its place on the scale. */
    void add(long hash, int length, Cell cell, double scale) {
        put(new Entry(hash, cell.beginning(LONGEST), length, scale, 1));
    }

    void merge(ValueTable other) {
        other.each(entry -> {
            int slot = slot(entry.hash(), entry.length());
            if (counts[slot] == 0) {
                put(entry);
            } else {
                counts[slot] += entry.count();
            }
        });
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
        var entries = entries();
        makeRoom(hashes.length * 2);
        entries.forEach(this::put);
    }

    private void makeRoom(int room) {
        hashes = new long[room];
        counts = new long[room];
        lengths = new int[room];
        scaled = new double[room];
        texts = new String[room];
        size = 0;
        characters = 0;
    }

    private void put(Entry entry) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        int slot = slot(entry.hash(), entry.length());
        hashes[slot] = entry.hash();
        counts[slot] = entry.count();
        lengths[slot] = entry.length();
        scaled[slot] = entry.scaled();
        texts[slot] = entry.text();
        size++;
        characters += entry.text().length();
    }

    /** Forgets everything, to give back the memory. */
    void clear() {
        makeRoom(2);
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

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>(size);
        each(entries::add);
        return entries;
    }

    /** The values in order of the scale, on which the reading may put them elsewhere. */
    List<Entry> inOrder(UnaryOperator<Entry> reading) {
        var entries = entries();
        entries.replaceAll(reading);
        entries.sort(ORDER);
        return entries;
    }

    /** One value; {@code length} in characters, of the text at most {@link #LONGEST} units. */
    record Entry(long hash, String text, int length, double scaled, long count) {
        /** Elsewhere on the scale. */
        Entry at(double place) {
            return new Entry(hash, text, length, place, count);
        }
    }
}
