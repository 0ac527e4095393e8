package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Piece;

/** What the assistant looked at. */
record StepView(String app, String question) {
    static StepView of(Piece.Step step) {
        return new StepView(step.app().id(), step.question());
    }
}
