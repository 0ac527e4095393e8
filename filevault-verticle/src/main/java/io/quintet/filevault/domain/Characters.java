package io.quintet.filevault.domain;

/** Which characters names and tags may have. */
final class Characters {
    private Characters() {}

    /** Whether a character could break a line, a header or the direction of the text around it, or is half of one. */
    static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || isLineBreak(codePoint)
                || isDirectionChange(codePoint);
    }

    private static boolean isLineBreak(int codePoint) {
        return codePoint == 0x2028 || codePoint == 0x2029;
    }

    private static boolean isDirectionChange(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
