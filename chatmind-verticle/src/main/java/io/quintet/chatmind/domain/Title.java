package io.quintet.chatmind.domain;

import io.quintet.kit.failure.Failure;

/** What a session may be called. */
final class Title {
    static final int LONGEST = 200;
    /** So many characters of the first question make the title. */
    private static final int FROM_QUESTION = 60;

    private Title() {}

    static String checked(String title) {
        var trimmed = title.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            throw Failure.invalid("/title", "A title has 1 to " + LONGEST + " characters, not only blanks.");
        }
        return trimmed;
    }

    /** The question on one line, cut between two words. */
    static String from(String question) {
        var line = question.strip().replaceAll("\\s+", " ");
        if (line.length() <= FROM_QUESTION) {
            return line;
        }
        var space = line.lastIndexOf(' ', FROM_QUESTION);
        return line.substring(0, space > FROM_QUESTION / 2 ? space : whole(line)) + "…";
    }

    /** Does not cut a character in two that needs a surrogate pair. */
    private static int whole(String line) {
        return Character.isHighSurrogate(line.charAt(FROM_QUESTION - 1)) ? FROM_QUESTION - 1 : FROM_QUESTION;
    }
}
