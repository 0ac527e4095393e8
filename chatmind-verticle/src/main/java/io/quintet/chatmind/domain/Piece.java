package io.quintet.chatmind.domain;

/** What one event of a run brings. */
public sealed interface Piece {
    /** The run began: always its first event. */
    record Started() implements Piece {}

    /**
     * The assistant looked at something.
     *
     * @param question what it asked of the app, in words that fit after "I cannot say …"
     */
    record Step(App app, String question) implements Piece {}

    /** The next piece of the reply's text. */
    record Token(String text) implements Piece {
        Token and(Token next) {
            return new Token(text + next.text);
        }
    }

    /**
     * Where a figure or a name in the reply came from.
     *
     * @param link a path in the UI
     */
    record Citation(String title, App app, String link) implements Piece {}

    /** The run ended: always its last event. */
    record Ended(RunStatus status) implements Piece {}
}
