package io.quintet.datapulse.domain;

import io.quintet.kit.failure.Failure;

/** What the user calls a dataset: as a rule the name of its file, never a path. */
public record DatasetName(String text) {
    public static final int MAX_LENGTH = 255;

    public DatasetName {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw Failure.invalid("query/name", "A dataset needs a name, such as ?name=sales.csv.");
        }
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw Failure.invalid("query/name", "A name has at most " + MAX_LENGTH + " characters.");
        }
        if (text.codePoints().anyMatch(DatasetName::isUnfit)) {
            throw Failure.invalid("query/name", "A name has no control characters.");
        }
    }

    /** The name in what a client sent, without any folders of Unix or Windows before it and blanks around it. */
    public static DatasetName of(String sent) {
        var lastSeparator = Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\'));
        return new DatasetName(sent.substring(lastSeparator + 1).strip());
    }

    /** Whether a character could break a line or the direction of the text around it, or is half of one. */
    private static boolean isUnfit(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
