package io.quintet.datapulse.domain.csv;

/** Shortens text that is only shown. */
public final class Texts {
    private Texts() {}

    /** At most so many characters, the last of them an ellipsis when something was cut. */
    public static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
