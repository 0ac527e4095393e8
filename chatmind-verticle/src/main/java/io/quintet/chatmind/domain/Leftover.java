package io.quintet.chatmind.domain;

import io.quintet.chatmind.domain.Piece.Citation;
import io.quintet.chatmind.domain.Piece.Step;
import io.quintet.chatmind.domain.Piece.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A run that was left in the middle, put together again from its stored events. */
record Leftover(Run run, List<RunEvent> events) {

    RunStore.Ending ending(String answerId, Instant now) {
        var outcome = new Outcome(
                RunStatus.INTERRUPTED, "", run.model(), Words.split(text()).size(), firstToken(), lastSign());
        var answer = new Message.Answer(
                answerId, run.sessionId(), run.id(), 0, text(), now, outcome, all(Step.class), all(Citation.class));
        var last = new RunEvent(events.size() + 1L, now, new Piece.Ended(RunStatus.INTERRUPTED));
        return new RunStore.Ending(run.ended(RunStatus.INTERRUPTED, now), answer, List.of(last));
    }

    private String text() {
        return all(Token.class).stream().map(Token::text).collect(Collectors.joining());
    }

    private OptionalLong firstToken() {
        return events.stream()
                .filter(event -> event.piece() instanceof Token)
                .mapToLong(this::millis)
                .findFirst();
    }

    private long lastSign() {
        return events.stream().mapToLong(this::millis).max().orElse(0);
    }

    private long millis(RunEvent event) {
        return Duration.between(run.createdAt(), event.at()).toMillis();
    }

    private <P extends Piece> List<P> all(Class<P> kind) {
        return events.stream()
                .map(RunEvent::piece)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
