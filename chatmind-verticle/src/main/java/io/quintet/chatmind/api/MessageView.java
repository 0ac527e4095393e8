package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Message;
import java.time.Instant;
import java.util.Optional;

/** A message. */
record MessageView(String id, String role, String runId, String text, Instant createdAt, Optional<ReplyView> reply) {
    static MessageView of(Message message) {
        var answer = message instanceof Message.Answer reply
                ? Optional.of(ReplyView.of(reply))
                : Optional.<ReplyView>empty();
        return new MessageView(
                message.id(),
                answer.isPresent() ? "assistant" : "user",
                message.runId(),
                message.text(),
                message.createdAt(),
                answer);
    }
}
