package io.quintet.datapulse.store.columns;

import io.quintet.kit.failure.Failure;
import java.sql.SQLException;

/** Tells what a person can do something about from what is a bug. */
final class SqlFailures {
    private SqlFailures() {}

    /** A Failure where the message is about the question; else the exception. */
    static SQLException expected(SQLException failed) {
        var message = String.valueOf(failed.getMessage());
        if (message.startsWith("Out of Memory Error")) {
            throw Failure.tooLarge(
                    "This needs more memory or disk than exploring may take; a filter makes it smaller.");
        }
        if (message.startsWith("Out of Range Error") || message.startsWith("Conversion Error: Overflow")) {
            throw Failure.invalid("The figures become too large: "
                    + message.lines().findFirst().orElse(""));
        }
        return failed;
    }

    static Failure tooMuch() {
        return Failure.tooLarge("This needs more memory or disk than exploring may take; a filter makes it smaller.");
    }
}
