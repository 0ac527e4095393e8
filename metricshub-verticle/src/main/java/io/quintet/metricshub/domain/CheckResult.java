package io.quintet.metricshub.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one check saw.
 *
 * @param at when it began
 * @param latencyMillis from connecting to the head of the answer; null when there was no answer
 * @param reason why it has this status, in a sentence
 */
public record CheckResult(
        Instant at,
        CheckStatus status,
        @Nullable Double latencyMillis,
        @Nullable Integer httpStatus,
        String reason) {}
