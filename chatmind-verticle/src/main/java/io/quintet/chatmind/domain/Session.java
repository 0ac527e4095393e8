package io.quintet.chatmind.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A conversation.
 *
 * @param title empty until somebody or the first question gives one
 * @param messages how many it has
 * @param runId the run that is queued or answering now
 * @param updatedAt when it was last used
 */
public record Session(
        String id, String title, int messages, Optional<String> runId, Instant createdAt, Instant updatedAt) {}
