package io.quintet.chatmind.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * The answering of one message.
 *
 * @param questionId the message that started it
 * @param model the id of the assistant that answers
 * @param finishedAt empty until it has ended
 */
public record Run(
        String id,
        String sessionId,
        String questionId,
        RunStatus status,
        String model,
        Instant createdAt,
        Optional<Instant> finishedAt) {
    public Run {
        if (status.ended() != finishedAt.isPresent()) {
            throw new IllegalArgumentException("a run has an end when it has ended: " + status + ", " + finishedAt);
        }
    }

    public Run ended(RunStatus outcome, Instant at) {
        return new Run(id, sessionId, questionId, outcome, model, createdAt, Optional.of(at));
    }

    /** As it was before it ended. */
    public Run unended() {
        return status.ended()
                ? new Run(id, sessionId, questionId, RunStatus.RUNNING, model, createdAt, Optional.empty())
                : this;
    }
}
