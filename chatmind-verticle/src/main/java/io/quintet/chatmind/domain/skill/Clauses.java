package io.quintet.chatmind.domain.skill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question cut at its markers: in "urgent tasks labelled garden in Doing", the clause of "labelled" is "garden" and that
 * of "in" is "Doing"; what stands under no marker is the rest.
 */
final class Clauses {
    private static final String REST = "";

    private final Map<String, Vocabulary> markers;
    private final String greedy;
    private final Map<String, List<Word>> words = new HashMap<>();
    private String open = REST;

    private Clauses(Map<String, Vocabulary> markers, String greedy) {
        this.markers = markers;
        this.greedy = greedy;
    }

    /**
     * @param markers by the name of the clause that they open
     * @param greedy the clause in which the markers of the others are words like any
     * @param closers words that end a clause that has begun, and belong to the rest
     */
    static Clauses of(Wording wording, Map<String, Vocabulary> markers, String greedy, Vocabulary closers) {
        var clauses = new Clauses(markers, greedy);
        wording.words().forEach(word -> clauses.put(word, closers));
        return clauses;
    }

    Wording of(String clause) {
        return new Wording(words.getOrDefault(clause, List.of()));
    }

    Wording rest() {
        return of(REST);
    }

    private void put(Word word, Vocabulary closers) {
        var marked = markers.entrySet().stream()
                .filter(marker -> marker.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
        if (marked.isPresent() && !open.equals(greedy)) {
            open = marked.get();
            return;
        }
        if (closers.contains(word) && words.containsKey(open)) {
            open = REST;
        }
        words.computeIfAbsent(open, clause -> new ArrayList<>()).add(word);
    }
}
