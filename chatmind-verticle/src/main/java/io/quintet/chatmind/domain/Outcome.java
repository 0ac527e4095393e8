package io.quintet.chatmind.domain;

import java.util.OptionalLong;

/**
 * How a run ended.
 *
 * @param problem why it failed, in a sentence; empty otherwise
 * @param firstTokenMillis from the question to the first token; empty when there was none
 */
public record Outcome(
        RunStatus status, String problem, String model, int tokens, OptionalLong firstTokenMillis, long totalMillis) {
    public Outcome {
        if (!status.ended()) {
            throw new IllegalArgumentException("an outcome is an end, not " + status);
        }
    }
}
