package io.quintet.chatmind.domain.skill;

import io.quintet.chatmind.domain.Piece.Citation;
import io.quintet.chatmind.domain.Piece.Step;
import io.quintet.chatmind.domain.Replying;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is said. */
final class WrittenReply implements Replying {
    final List<Step> steps = new ArrayList<>();
    final List<String> tokens = new ArrayList<>();
    final List<Citation> citations = new ArrayList<>();

    String text() {
        return String.join("", tokens);
    }

    List<String> stepsInWords() {
        return steps.stream()
                .map(step -> step.app().title() + ": " + step.question())
                .toList();
    }

    @Override
    public Future<Void> looks(Step step) {
        steps.add(step);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> says(String token) {
        tokens.add(token);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> cites(Citation citation) {
        citations.add(citation);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> stopped() {
        return Future.failedFuture("it is never stopped");
    }
}
