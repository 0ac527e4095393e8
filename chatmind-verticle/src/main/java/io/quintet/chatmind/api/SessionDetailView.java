package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Message;
import io.quintet.chatmind.domain.Run;
import io.quintet.chatmind.domain.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A session with a page of its messages. */
record SessionDetailView(
        String id,
        String title,
        int messageCount,
        Instant createdAt,
        Instant updatedAt,
        List<MessageView> messages,
        Optional<String> earlier,
        Optional<RunView> run) {
    static SessionDetailView of(Session session, List<Message> messages, Optional<Run> run) {
        return new SessionDetailView(
                session.id(),
                session.title(),
                session.messages(),
                session.createdAt(),
                session.updatedAt(),
                messages.stream().map(MessageView::of).toList(),
                messages.stream()
                        .findFirst()
                        .map(Message::place)
                        .filter(place -> place > 1)
                        .map(String::valueOf),
                run.map(RunView::of));
    }
}
