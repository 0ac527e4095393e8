package io.quintet.chatmind.domain.skill;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be asked of a column.
 *
 * @param name as it is said: "mean"
 * @param words as it is asked for
 * @param told how DataPulse tells it, the figure as its group
 */
record Measure(String name, Vocabulary words, Pattern told) {
    private static final String NEVER = "(?!)()";
    private static final List<Measure> ALL = List.of(
            of("mean", "mean (\\S+)", "mean", "average", "avg"),
            of(
                    "maximum",
                    "(?!most often).+ to (.+)",
                    "maximum",
                    "max",
                    "highest",
                    "largest",
                    "biggest",
                    "greatest",
                    "latest"),
            of("minimum", "(?!most often)(.+) to .+", "minimum", "min", "lowest", "smallest", "least", "earliest"),
            of("number of different values", "((?:about )?[\\d,.]+) different", "distinct", "unique", "different"),
            of("number of empty values", "([\\d,.]+) empty", "empty", "missing", "null", "blank"),
            of("most frequent value", "most often (.+)", "top", "frequent", "common", "often"),
            of("median", NEVER, "median"),
            of("sum", NEVER, "sum"),
            of("standard deviation", NEVER, "deviation", "stddev"));

    private static Measure of(String name, String told, String... words) {
        return new Measure(name, Vocabulary.of(words), Pattern.compile(told));
    }

    static Optional<Measure> in(Wording wording) {
        return ALL.stream().filter(measure -> wording.has(measure.words)).findFirst();
    }
}
