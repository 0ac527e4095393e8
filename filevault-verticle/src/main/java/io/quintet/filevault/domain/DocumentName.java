package io.quintet.filevault.domain;

import io.quintet.kit.failure.Failure;

/** What the user calls a document: any text that can be a file name, in any script, and never a path. */
public record DocumentName(String text) {
    public static final int MAX_LENGTH = 255;

    public DocumentName {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw Failure.invalid("/name", "A document needs a name.");
        }
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw Failure.invalid("/name", "A name has at most " + MAX_LENGTH + " characters.");
        }
        if (text.codePoints().anyMatch(Characters::isUnfit)) {
            throw Failure.invalid("/name", "A name has no control characters.");
        }
    }

    /** The name in what a client sent, without any folders of Unix or Windows before it and blanks around it. */
    public static DocumentName of(String sent) {
        var lastSeparator = Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\'));
        return new DocumentName(sent.substring(lastSeparator + 1).strip());
    }

    @Override
    public String toString() {
        return text;
    }
}
