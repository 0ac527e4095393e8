package io.quintet.taskflow.domain;

import io.quintet.kit.failure.Failure;
import java.util.Arrays;
import java.util.Locale;

/** When an open task is due, seen from today. */
public enum Due {
    /** At any time, or never; finished tasks too. */
    ANY,
    /** Before today. */
    OVERDUE,
    TODAY,
    /** Today or within the seven days that follow. */
    WEEK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Due of(String word) {
        return Arrays.stream(values())
                .filter(due -> due != ANY && due.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Failure.invalid("Due is overdue, today or week, not \"" + word + "\"."));
    }
}
