package io.quintet.chatmind.domain.skill;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that mean the same to a skill, in all their forms. */
record Vocabulary(Set<String> stems) {
    Vocabulary {
        stems = Set.copyOf(stems);
    }

    static Vocabulary of(String... words) {
        return new Vocabulary(Arrays.stream(words).map(Stem::of).collect(Collectors.toSet()));
    }

    /** @param words with blanks between them */
    static Vocabulary list(String words) {
        return of(words.strip().split("\\s+"));
    }

    Vocabulary and(Vocabulary... others) {
        var all = new HashSet<>(stems);
        for (var other : others) {
            all.addAll(other.stems);
        }
        return new Vocabulary(all);
    }

    boolean contains(Word word) {
        return stems.contains(word.stem());
    }
}
