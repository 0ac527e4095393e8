package io.quintet.datapulse.domain.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** A CSV file from its first byte: how it is written, as far as its beginning shows, and its rows. */
public record CsvFile(Dialect dialect, CsvRows rows) {
    private static final int SAMPLE = 64 * 1024;

    /** Fails with what is wrong when this is no CSV. */
    public static CsvFile open(InputStream bytes, CsvLimits limits) throws IOException {
        var sample = bytes.readNBytes(SAMPLE);
        var dialect = new DialectSniffer(sample, sample.length < SAMPLE).sniff();
        int preamble = dialect.preamble();
        var start = new ByteArrayInputStream(Arrays.copyOfRange(sample, preamble, sample.length));
        var rows = new CsvRows(new SequenceInputStream(start, bytes), preamble, dialect, false, limits);
        return new CsvFile(dialect, rows);
    }
}
