package io.quintet.datapulse.domain.csv;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a CSV file is written, and read. */
public record Dialect(char delimiter, TextEncoding encoding, boolean byteOrderMark, LineEnd lineEnd, Layout layout) {

    /** @param layout null in what was stored before there was one */
    public Dialect(
            char delimiter, TextEncoding encoding, boolean byteOrderMark, LineEnd lineEnd, @Nullable Layout layout) {
        this.delimiter = delimiter;
        this.encoding = encoding;
        this.byteOrderMark = byteOrderMark;
        this.lineEnd = lineEnd;
        this.layout = layout == null ? Layout.USUAL : layout;
    }

    public Dialect(char delimiter, TextEncoding encoding, boolean byteOrderMark, LineEnd lineEnd) {
        this(delimiter, encoding, byteOrderMark, lineEnd, Layout.USUAL);
    }

    /** The same file, written otherwise than its beginning looked like. */
    public Dialect withEncoding(TextEncoding other) {
        return new Dialect(delimiter, other, byteOrderMark, lineEnd, layout);
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
        var header = layout.headless() ? "no row names its " : "the first row names ";
        return delimiterWord() + "-separated " + encoding.title() + skipped() + quotes() + "; " + header
                + (layout.headless() && columns == 1 ? "one column" : names) + nulls() + ".";
    }

    private String skipped() {
        return switch (layout.skip()) {
            case 0 -> "";
            case 1 -> " after 1 line";
            default -> " after " + layout.skip() + " lines";
        };
    }

    private String quotes() {
        if (layout.quote() == Layout.USUAL.quote()) {
            return "";
        }
        return layout.hasQuote() ? ", quoted with " + layout.quote() : ", never quoted";
    }

    private String nulls() {
        var words = layout.nullWords();
        var verb = words.size() == 1 ? " counts" : " count";
        return words.isEmpty()
                ? ""
                : words.stream().collect(Collectors.joining("”, “", "; “", "”" + verb + " as empty"));
    }

    private String delimiterWord() {
        return switch (delimiter) {
            case ',' -> "Comma";
            case ';' -> "Semicolon";
            case '\t' -> "Tab";
            case '|' -> "Bar";
            case ' ' -> "Space";
            default -> "“" + delimiter + "”";
        };
    }
}
