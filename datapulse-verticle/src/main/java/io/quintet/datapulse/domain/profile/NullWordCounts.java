package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;
import java.util.List;

/** Counts words for no value as they are written, a few different ones. */
final class NullWordCounts {
    private static final int MOST = 16;

    private final List<KeptText> words = new ArrayList<>();
    private final long[] counts = new long[MOST];

    /** Nothing, where there are too many. */
    void add(CharSequence word, long times) {
        int place = place(word);
        if (place == words.size() && place < MOST) {
            var kept = new KeptText();
            kept.keep(word);
            words.add(kept);
        }
        if (place < MOST) {
            counts[place] += times;
        }
    }

    private int place(CharSequence word) {
        int place = 0;
        while (place < words.size() && CharSequence.compare(words.get(place), word) != 0) {
            place++;
        }
        return place;
    }

    void merge(NullWordCounts other) {
        for (int i = 0; i < other.words.size(); i++) {
            add(other.words.get(i), other.counts[i]);
        }
    }

    long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    /** The most frequent first. */
    List<TopValue> list() {
        var found = new ArrayList<TopValue>();
        for (int i = 0; i < words.size(); i++) {
            found.add(new TopValue(words.get(i).toString(), counts[i]));
        }
        found.sort(TopValue.ORDER);
        return found;
    }
}
