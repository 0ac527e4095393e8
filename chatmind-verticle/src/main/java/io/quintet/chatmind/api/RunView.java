package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Run;
import java.time.Instant;
import java.util.Optional;

/** A run. */
record RunView(
        String id,
        String sessionId,
        String questionId,
        String status,
        String model,
        Instant createdAt,
        Optional<Instant> finishedAt) {
    static RunView of(Run run) {
        return new RunView(
                run.id(),
                run.sessionId(),
                run.questionId(),
                run.status().word(),
                run.model(),
                run.createdAt(),
                run.finishedAt());
    }
}
