package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent of very many values, by lossy counting: the rarest half is forgotten when there is no room, and
 * {@link #error()} is what a value that was forgotten may have had.
 */
final class FrequentValues {
    private final int capacity;
    private final int mask;
    private final long[] hashes;
    private final long[] counts;
    /** What a value may have had before it was counted from. */
    private final long[] missed;

    private final @Nullable String[] texts;
    private int size;
    private long error;

    FrequentValues(int capacity) {
        this.capacity = capacity;
        int room = Integer.highestOneBit(capacity * 2 - 1) * 2;
        mask = room - 1;
        hashes = new long[room];
        counts = new long[room];
        missed = new long[room];
        texts = new String[room];
    }

    /** Begins with the most frequent of what was counted exactly. */
    void startFrom(ValueTable table) {
        var entries = new ArrayList<ValueTable.Entry>(table.size());
        table.each(entries::add);
        entries.sort(Comparator.comparingLong(ValueTable.Entry::count).reversed());
        int kept = Math.min(entries.size(), capacity / 2);
        for (var entry : entries.subList(0, kept)) {
            put(entry.hash(), entry.count(), 0, entry.text());
        }
        error = kept < entries.size() ? entries.get(kept).count() : 0;
    }

    void add(long hash, Cell cell) {
        int slot = slot(hash);
        if (counts[slot] == 0) {
            addNew(hash, slot);
            return;
        }
        counts[slot]++;
        if (texts[slot] == null) {
            texts[slot] = cell.beginning(ValueTable.LONGEST);
        }
    }

    /** Its text is taken when it is seen again: most never are. */
    private void addNew(long hash, int slot) {
        int target = slot;
        if (size == capacity) {
            forgetRarest();
            target = slot(hash);
        }
        hashes[target] = hash;
        counts[target] = 1;
        missed[target] = error;
        size++;
    }

    private int slot(long hash) {
        int slot = (int) hash & mask;
        while (counts[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void put(long hash, long count, long before, @Nullable String text) {
        int slot = slot(hash);
        hashes[slot] = hash;
        counts[slot] = count;
        missed[slot] = before;
        texts[slot] = text;
        size++;
    }

    private void forgetRarest() {
        var most = new long[size];
        int at = 0;
        for (int slot = 0; slot <= mask; slot++) {
            if (counts[slot] != 0) {
                most[at++] = counts[slot] + missed[slot];
            }
        }
        Arrays.sort(most);
        error = Math.max(error, most[size / 2]);
        keepAboveError();
    }

    private void keepAboveError() {
        var oldHashes = hashes.clone();
        var oldCounts = counts.clone();
        var oldMissed = missed.clone();
        var oldTexts = texts.clone();
        Arrays.fill(counts, 0);
        Arrays.fill(texts, null);
        size = 0;
        for (int slot = 0; slot <= mask; slot++) {
            if (oldCounts[slot] + oldMissed[slot] > error && oldCounts[slot] != 0) {
                put(oldHashes[slot], oldCounts[slot], oldMissed[slot], oldTexts[slot]);
            }
        }
    }

    /** Counts may be this much too low, and no value that is not there is more frequent than this. */
    long error() {
        return error;
    }

    /** Those that are certainly more frequent than any other, the most frequent first. */
    List<TopValue> top(int limit) {
        var found = new ArrayList<TopValue>();
        for (int slot = 0; slot <= mask; slot++) {
            var text = texts[slot];
            if (text != null && counts[slot] > error()) {
                found.add(new TopValue(text, counts[slot]));
            }
        }
        found.sort(TopValue.ORDER);
        return found.subList(0, Math.min(limit, found.size()));
    }
}
