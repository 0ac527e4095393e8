package io.quintet.datapulse.domain.csv;

/** How a CSV file is written. */
public record Dialect(char delimiter, TextEncoding encoding, boolean byteOrderMark, LineEnd lineEnd) {

    /** The same file, written otherwise than its beginning looked like. */
    public Dialect withEncoding(TextEncoding other) {
        return new Dialect(delimiter, other, byteOrderMark, lineEnd);
    }

    /** Bytes before the first character. */
    public int preamble() {
        if (!byteOrderMark) {
            return 0;
        }
        return encoding == TextEncoding.UTF_8 ? 3 : 2;
    }

    /** For people: {@code Comma-separated UTF-8; the first row names 12 columns.} */
    public String sentence(int columns) {
        var names = columns == 1 ? "its one column" : columns + " columns";
        return delimiterWord() + "-separated " + encoding.title() + "; the first row names " + names + ".";
    }

    private String delimiterWord() {
        return switch (delimiter) {
            case ',' -> "Comma";
            case ';' -> "Semicolon";
            case '\t' -> "Tab";
            default -> "Bar";
        };
    }
}
