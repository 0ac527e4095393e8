package io.quintet.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One instruction of a Dockerfile: {@code COPY --chown=1:1 a b}, on the line where it begins. */
record Instruction(int line, String keyword, List<String> flags, String arguments) {
    Instruction {
        flags = List.copyOf(flags);
    }

    /** Flags are the words with two dashes before the first word that has none. */
    static Instruction of(int line, String text) {
        var words = text.strip().split("\\s+", 2);
        var flags = new ArrayList<String>();
        var rest = words.length > 1 ? words[1] : "";
        while (rest.startsWith("--")) {
            var next = rest.split("\\s+", 2);
            flags.add(next[0]);
            rest = next.length > 1 ? next[1] : "";
        }
        return new Instruction(line, words[0].toUpperCase(Locale.ROOT), flags, rest);
    }

    boolean is(String other) {
        return keyword.equals(other);
    }

    /** A flag's value: {@code build} of {@code --from=build}. */
    Optional<String> value(String flag) {
        var start = "--" + flag + "=";
        return flags.stream()
                .filter(given -> given.startsWith(start))
                .map(given -> given.substring(start.length()))
                .findFirst();
    }

    List<String> words() {
        return Stream.of(arguments.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
