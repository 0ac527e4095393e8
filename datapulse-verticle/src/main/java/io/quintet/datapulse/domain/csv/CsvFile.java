package io.quintet.datapulse.domain.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * A CSV file from its first byte: how it is written, as far as its beginning shows, and its rows.
 *
 * @param content all but what is before the first character
 */
public record CsvFile(Dialect dialect, InputStream content) {
    private static final int SAMPLE = 64 * 1024;

    /** Fails with what is wrong when this is no CSV. */
    public static CsvFile open(InputStream bytes) throws IOException {
        var sample = bytes.readNBytes(SAMPLE);
        var dialect = new DialectSniffer(sample, sample.length < SAMPLE).sniff();
        var start = new ByteArrayInputStream(Arrays.copyOfRange(sample, dialect.preamble(), sample.length));
        return new CsvFile(dialect, new SequenceInputStream(start, bytes));
    }

    /** Its rows, to be read once. */
    public CsvRows rows(CsvLimits limits) {
        return new CsvRows(content, dialect.preamble(), dialect, false, limits);
    }

    /** Its rows in pieces, to be read once. */
    public RowCutter pieces(CsvLimits limits) {
        return new RowCutter(content, dialect.preamble(), dialect, limits);
    }
}
