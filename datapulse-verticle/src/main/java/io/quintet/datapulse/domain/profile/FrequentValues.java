package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent of very many values, by lossy counting behind a filter: a value is counted by itself once some others
 * with it have filled a small counter, and the rarest are forgotten when there is no room. {@link #error()} is what a
 * value may have had that is not counted.
 */
final class FrequentValues {
    /** Times that a value may pass unseen, as a counter of the filter holds. */
    private static final int UNSEEN = 8;

    private static final int COUNTERS_PER_VALUE = 8;

    private final int capacity;
    private final byte[] filter;
    private long[] hashes = new long[0];
    private long[] counts = new long[0];
    /** What a value may have had before it was counted from. */
    private long[] missed = new long[0];

    private @Nullable String[] texts = new String[0];
    private int size;
    private long forgotten;

    FrequentValues(int capacity) {
        this.capacity = capacity;
        filter = new byte[Integer.highestOneBit(capacity) * COUNTERS_PER_VALUE];
        makeRoom(capacity);
    }

    private void makeRoom(int values) {
        int room = Integer.highestOneBit(values * 2 - 1) * 2;
        hashes = new long[room];
        counts = new long[room];
        missed = new long[room];
        texts = new String[room];
        size = 0;
    }

    /** Begins with the most frequent of what was counted exactly. */
    void startFrom(ValueTable table) {
        var entries = new ArrayList<ValueTable.Entry>(table.size());
        table.each(entries::add);
        entries.sort(Comparator.comparingLong(ValueTable.Entry::count).reversed());
        int kept = Math.min(entries.size(), capacity / 2);
        for (var entry : entries.subList(0, kept)) {
            put(new Counter(entry.hash(), entry.count(), 0, entry.text()));
        }
        forgotten = kept < entries.size() ? entries.get(kept).count() : 0;
    }

    void add(long hash, Cell cell) {
        int slot = slot(hash);
        if (counts[slot] != 0) {
            counts[slot]++;
            return;
        }
        int counter = (int) (hash >>> 32) & (filter.length - 1);
        if (filter[counter] < UNSEEN) {
            filter[counter]++;
        } else {
            admit(hash, cell);
        }
    }

    private void admit(long hash, Cell cell) {
        if (size == capacity) {
            forgetRarest();
        }
        put(new Counter(hash, 1, forgotten + UNSEEN, cell.beginning(ValueTable.LONGEST)));
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (counts[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void put(Counter counter) {
        int slot = slot(counter.hash());
        hashes[slot] = counter.hash();
        counts[slot] = counter.count();
        missed[slot] = counter.missed();
        texts[slot] = counter.text();
        size++;
    }

    /** What the filter holds is forgotten too, and at least half of the counters, so that this is seldom. */
    private void forgetRarest() {
        var most = counters().stream().mapToLong(Counter::atMost).sorted().toArray();
        forgotten = Math.max(forgotten + UNSEEN, most[most.length / 2]);
        Arrays.fill(filter, (byte) 0);
        keepAbove(forgotten, capacity);
    }

    private void keepAbove(long bound, int room) {
        var kept = counters();
        makeRoom(room);
        kept.stream().filter(counter -> counter.atMost() > bound).forEach(this::put);
    }

    private List<Counter> counters() {
        var found = new ArrayList<Counter>(size);
        for (int slot = 0; slot < counts.length; slot++) {
            var text = texts[slot];
            if (text != null) {
                found.add(new Counter(hashes[slot], counts[slot], missed[slot], text));
            }
        }
        return found;
    }

    /** Takes in what was counted of other values of the same column; nothing is added afterwards. */
    void merge(FrequentValues other) {
        var mine = counters();
        long myError = error();
        makeRoom(size + other.size);
        mine.forEach(counter -> put(counter.merge(other.find(counter))));
        other.counters().stream()
                .filter(counter -> counts[slot(counter.hash())] == 0)
                .forEach(counter -> put(counter.merge(new Counter(0, 0, myError, ""))));
        forgotten = myError + other.error() - UNSEEN;
    }

    private Counter find(Counter counter) {
        int slot = slot(counter.hash());
        return counts[slot] == 0
                ? new Counter(counter.hash(), 0, error(), counter.text())
                : new Counter(counter.hash(), counts[slot], missed[slot], counter.text());
    }

    /** Counts may be this much too low, and no value that is not there is more frequent than this. */
    long error() {
        return forgotten + UNSEEN;
    }

    /** Those that are certainly more frequent than any other, the most frequent first. */
    List<TopValue> top(int limit) {
        return counters().stream()
                .filter(counter -> counter.count() > error())
                .map(counter -> new TopValue(counter.text(), counter.count()))
                .sorted(TopValue.ORDER)
                .limit(limit)
                .toList();
    }

    /** A value that is counted by itself. */
    private record Counter(long hash, long count, long missed, String text) {
        long atMost() {
            return count + missed;
        }

        Counter merge(Counter other) {
            return new Counter(hash, count + other.count, missed + other.missed, text);
        }
    }
}
