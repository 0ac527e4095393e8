package io.quintet.datapulse.domain.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * With a sentence for people.
     *
     * @param type of the other values
     * @param values these and the others
     */
    NullWordsFound found(ColumnType type, long values) {
        var list = new ArrayList<TopValue>();
        for (int i = 0; i < words.size(); i++) {
            list.add(new TopValue(words.get(i).toString(), counts[i]));
        }
        list.sort(TopValue.ORDER);
        var named = list.stream()
                .map(word -> "“%s” (%,d)".formatted(word.value(), word.count()))
                .collect(Collectors.joining(", "));
        long others = values - total();
        var rest = others == 1
                ? "the other value is " + type.singular()
                : "all %,d other values are %s".formatted(others, type.plural());
        return new NullWordsFound(list, type, "But for %s %s.".formatted(named, rest));
    }
}
