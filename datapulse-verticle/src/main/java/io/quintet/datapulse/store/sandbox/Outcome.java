package io.quintet.datapulse.store.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox answers, in one line of JSON: an error, or rows.
 *
 * @param tooLarge whether the error is that a limit was hit
 * @param cut why there are not all rows
 */
record Outcome(
        @Nullable String error,
        boolean tooLarge,
        List<String> names,
        List<String> types,
        List<List<@Nullable String>> rows,
        @Nullable String cut) {
    static Outcome invalid(String error) {
        return new Outcome(error, false, List.of(), List.of(), List.of(), null);
    }

    static Outcome tooLarge(String error) {
        return new Outcome(error, true, List.of(), List.of(), List.of(), null);
    }
}
