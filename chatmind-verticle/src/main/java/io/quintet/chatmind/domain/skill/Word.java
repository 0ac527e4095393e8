package io.quintet.chatmind.domain.skill;

/**
 * One word of a question, or a name that counts as one.
 *
 * @param text as it was written, without quotes
 */
record Word(String text, String stem, Kind kind) {
    /** What makes a word a word. */
    enum Kind {
        PLAIN,
        /** It stood in quotes. */
        QUOTED,
        /** It has an extension, such as {@code sales.csv}. */
        FILE
    }

    static Word plain(String text) {
        return new Word(text, Stem.of(text), Kind.PLAIN);
    }

    /** A name is never a word of the vocabulary, so it has no stem. */
    static Word name(String text, Kind kind) {
        return new Word(text, "", kind);
    }

    boolean isName() {
        return kind != Kind.PLAIN;
    }
}
