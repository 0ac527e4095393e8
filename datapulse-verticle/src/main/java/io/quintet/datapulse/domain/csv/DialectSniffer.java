package io.quintet.datapulse.domain.csv;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.quintet.kit.failure.Failure;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Finds out how a file is written from its first bytes, or that it is no text at all. */
final class DialectSniffer {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final String[][] SIGNATURES = {
        {"\u0089PNG", "a PNG picture"},
        {"PK\u0003\u0004", "a ZIP archive or an Office document"},
        {"\u001f\u008b", "a gzip archive"},
        {"(\u00b5/\u00fd", "a zstd archive"},
        {"%PDF-", "a PDF document"},
        {"\u00ff\u00d8\u00ff", "a JPEG picture"},
        {"SQLite format 3", "an SQLite database"},
        {"PAR1", "a Parquet file"},
    };

    private final byte[] sample;
    private final boolean whole;
    private final Reading reading;

    DialectSniffer(byte[] sample, boolean whole) {
        this(sample, whole, Reading.DETECTED);
    }

    /** @param whole whether there is nothing after the sample */
    DialectSniffer(byte[] sample, boolean whole, Reading reading) {
        this.sample = sample;
        this.whole = whole;
        this.reading = reading;
    }

    Dialect sniff() {
        if (sample.length == 0) {
            throw Failure.invalid("The file is empty; a CSV file has at least a row with the names of its columns.");
        }
        refuseKnownFormats();
        var encoding = reading.encoding() == null ? encoding() : reading.encoding();
        boolean marked = hasByteOrderMark(encoding);
        var text = text(encoding, marked);
        refuseBinary(text);
        var lineEnd = lineEnd(text);
        var delimiter = reading.delimiter() == null ? delimiter(rows(text, lineEnd), lineEnd) : reading.delimiter();
        return new Dialect(delimiter, encoding, marked, lineEnd, reading.layout());
    }

    /** What is left after the lines that are to be skipped. */
    private String rows(String text, LineEnd lineEnd) {
        int start = 0;
        for (int lines = reading.layout().skip(); lines > 0 && start < text.length(); lines--) {
            int end = text.indexOf(lineEnd.unit(), start);
            start = end < 0 ? text.length() : end + 1;
        }
        return text.substring(start);
    }

    private void refuseKnownFormats() {
        var start = new String(sample, 0, Math.min(16, sample.length), StandardCharsets.ISO_8859_1);
        for (var signature : SIGNATURES) {
            if (start.startsWith(signature[0])) {
                throw Failure.unsupported("This is " + signature[1] + ", not a CSV file.");
            }
        }
    }

    private boolean hasByteOrderMark(TextEncoding encoding) {
        return switch (encoding) {
            case UTF_8 -> startsWith(0xef, 0xbb, 0xbf);
            case UTF_16LE -> startsWith(0xff, 0xfe);
            case UTF_16BE -> startsWith(0xfe, 0xff);
            case WINDOWS_1252 -> false;
        };
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= sample.length || (sample[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private TextEncoding encoding() {
        if (startsWith(0xef, 0xbb, 0xbf)) {
            return TextEncoding.UTF_8;
        }
        if (startsWith(0xff, 0xfe) || nulShare(1) > nulShare(0) + 0.3) {
            return TextEncoding.UTF_16LE;
        }
        if (startsWith(0xfe, 0xff) || nulShare(0) > nulShare(1) + 0.3) {
            return TextEncoding.UTF_16BE;
        }
        return isUtf8() ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_1252;
    }

    /** Share of NUL among the bytes at even (0) or odd (1) places: Latin text in UTF-16 has nearly all of one kind. */
    private double nulShare(int parity) {
        int nul = 0;
        int pairs = Math.min(sample.length, 4_096) / 2;
        for (int i = 0; i < pairs; i++) {
            nul += sample[2 * i + parity] == 0 ? 1 : 0;
        }
        return pairs == 0 ? 0 : (double) nul / pairs;
    }

    private boolean isUtf8() {
        var units = new String(sample, StandardCharsets.ISO_8859_1).toCharArray();
        return Utf8.isValid(units, 0, whole ? units.length : lastCharacter(units));
    }

    /** Where the last character begins, which may be cut. */
    private static int lastCharacter(char[] units) {
        int end = units.length - 1;
        while (end > 0 && (units[end] & 0xc0) == 0x80) {
            end--;
        }
        return end;
    }

    private String text(TextEncoding encoding, boolean marked) {
        int preamble = new Dialect(',', encoding, marked, LineEnd.LF).preamble();
        return new String(sample, preamble, sample.length - preamble, encoding.charset());
    }

    private void refuseBinary(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw Failure.unsupported("This is no text: character %,d is a NUL.".formatted(nul + 1));
        }
        long controls = text.chars().filter(DialectSniffer::isControl).count();
        if (controls * 20 > text.length()) {
            throw Failure.unsupported("This is no text: %,d of its first %,d characters are control characters."
                    .formatted(controls, text.length()));
        }
        if (text.isBlank()) {
            throw Failure.invalid("The file holds nothing but blanks; the first row names the columns.");
        }
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f';
    }

    private static LineEnd lineEnd(String text) {
        int feed = text.indexOf('\n');
        if (feed < 0) {
            return text.indexOf('\r') < 0 ? LineEnd.LF : LineEnd.CR;
        }
        return feed > 0 && text.charAt(feed - 1) == '\r' ? LineEnd.CRLF : LineEnd.LF;
    }

    private char delimiter(String text, LineEnd lineEnd) {
        int lastRow = whole ? text.length() : text.lastIndexOf(lineEnd.unit()) + 1;
        var rows = lastRow == 0 ? text : text.substring(0, lastRow);
        var settings = new CsvParserSettings();
        settings.setDelimiterDetectionEnabled(true, DELIMITERS);
        settings.getFormat().setLineSeparator(String.valueOf(lineEnd.unit()));
        settings.getFormat().setQuote(reading.layout().quote());
        settings.setInputBufferSize(rows.length() + 1);
        settings.setReadInputOnSeparateThread(false);
        settings.setMaxCharsPerColumn(rows.length() + 1);
        var parser = new CsvParser(settings);
        parser.beginParsing(new StringReader(rows));
        char detected = parser.getDetectedFormat().getDelimiter();
        parser.stopParsing();
        return rows.indexOf(detected) < 0 ? ',' : detected;
    }
}
