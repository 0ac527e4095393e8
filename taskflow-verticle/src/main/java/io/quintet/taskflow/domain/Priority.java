package io.quintet.taskflow.domain;

import io.quintet.kit.failure.Failure;
import java.util.Arrays;
import java.util.Locale;

/** How much a task matters. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** As it is written outside: in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String word) {
        return Arrays.stream(values())
                .filter(priority -> priority.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Failure.invalid("A priority is low, normal, high or urgent, not \"" + word + "\"."));
    }
}
