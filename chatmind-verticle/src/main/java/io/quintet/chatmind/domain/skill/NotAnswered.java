package io.quintet.chatmind.domain.skill;

import io.quintet.chatmind.domain.App;
import io.quintet.chatmind.domain.Piece.Step;
import io.quintet.kit.failure.Failure;

/** An app could not be asked, or did not know how to answer. */
final class NotAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Step step;
    private final Failure failure;

    NotAnswered(Step step, Failure failure) {
        super(failure.detail(), failure, false, false);
        this.step = step;
        this.failure = failure;
    }

    App app() {
        return step.app();
    }

    /** Whether the app is there and said no. */
    boolean refused() {
        return failure.kind() != Failure.Kind.UNAVAILABLE;
    }

    private String silence() {
        return Markdown.text(failure.detail())
                .replaceFirst("\\.$", "")
                .replace("is not there", "is not there right now");
    }

    /** What the reader is told. */
    String sentence() {
        var app = step.app().title();
        return refused()
                ? "%s could not tell me %s: %s".formatted(app, step.question(), Markdown.text(failure.detail()))
                : "%s, so I cannot say %s.".formatted(silence(), step.question());
    }
}
