package io.quintet.datapulse.domain.csv;

import io.quintet.kit.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * A CSV file from its first byte: how it is written, as far as its beginning shows and nobody says otherwise, and its rows.
 *
 * @param content from the first row on
 * @param beginning the first rows of the content
 * @param place of the first row, in bytes
 * @param encodingCertain whether somebody said what it is
 */
public record CsvFile(Dialect dialect, InputStream content, Piece beginning, int place, boolean encodingCertain) {
    private static final int SAMPLE = 64 * 1024;

    /** Fails with what is wrong when this is no CSV. */
    public static CsvFile open(InputStream bytes) throws IOException {
        return open(bytes, Reading.DETECTED);
    }

    public static CsvFile open(InputStream bytes, Reading reading) throws IOException {
        var sample = bytes.readNBytes(SAMPLE);
        var dialect = new DialectSniffer(sample, sample.length < SAMPLE, reading).sniff();
        int first = firstRow(sample, dialect);
        var start = Arrays.copyOfRange(sample, first, sample.length);
        var content = new SequenceInputStream(new ByteArrayInputStream(start), bytes);
        boolean whole = sample.length < SAMPLE;
        int end = whole ? start.length : new QuoteScanner(dialect).lastRowEnd(start, start.length);
        return new CsvFile(dialect, content, new Piece(start, end, first), first, reading.encoding() != null);
    }

    /** Where the first row starts, in bytes: after a byte order mark and the lines that are skipped. */
    private static int firstRow(byte[] sample, Dialect dialect) {
        int width = dialect.encoding().width();
        var unit = new char[1];
        int place = dialect.preamble();
        for (int lines = dialect.layout().skip(); lines > 0; place += width) {
            if (place + width > sample.length) {
                throw Failure.invalid("There are no %,d lines to skip in the first %,d bytes of the file."
                        .formatted(dialect.layout().skip(), sample.length));
            }
            dialect.encoding().unitsOf(Arrays.copyOfRange(sample, place, place + width), width, unit, 0);
            lines -= unit[0] == dialect.lineEnd().unit() ? 1 : 0;
        }
        return place;
    }

    /** Its rows, to be read once. */
    public CsvRows rows(CsvLimits limits) {
        return new CsvRows(content, place, dialect, encodingCertain, limits);
    }

    /** Its rows in pieces, to be read once. */
    public RowCutter pieces(CsvLimits limits) {
        return new RowCutter(content, place, dialect, limits);
    }
}
