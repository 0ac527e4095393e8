package io.quintet.datapulse.domain.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a filter compares a cell. */
public enum Operator {
    EQ,
    NE,
    GT,
    GTE,
    LT,
    LTE,
    BETWEEN,
    IN,
    CONTAINS,
    STARTSWITH,
    ENDSWITH,
    ISEMPTY;

    /** As it is written after the column's name and {@code __}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Operator> of(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Operator::word).toList();
    }

    /** Whether it looks at the characters of a cell, whatever its column's type. */
    public boolean isOfText() {
        return this == CONTAINS || this == STARTSWITH || this == ENDSWITH;
    }

    /** Whether its value is a list with commas. */
    boolean takesList() {
        return this == IN || this == BETWEEN;
    }
}
