package io.quintet.chatmind.domain.skill;

import io.quintet.events.Fact;
import io.quintet.events.Facts;
import java.util.List;

/** The facts of one object, as skills look at them. */
record FactList(List<Fact> facts) {
    FactList {
        facts = List.copyOf(facts);
    }

    static FactList of(Facts facts) {
        return new FactList(facts.facts());
    }

    /** Those whose name has one of the words. */
    FactList named(Vocabulary words) {
        return new FactList(facts.stream()
                .filter(fact -> Wording.of(fact.name()).has(words))
                .toList());
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }
}
