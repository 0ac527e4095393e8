package io.quintet.datapulse.domain.csv;

import io.quintet.kit.failure.Failure;
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
        return open(bytes, limits, Reading.DETECTED);
    }

    public static CsvFile open(InputStream bytes, CsvLimits limits, Reading reading) throws IOException {
        var sample = bytes.readNBytes(SAMPLE);
        var dialect = new DialectSniffer(sample, sample.length < SAMPLE, reading).sniff();
        int first = firstRow(sample, dialect);
        var start = new ByteArrayInputStream(Arrays.copyOfRange(sample, first, sample.length));
        boolean certain = reading.encoding() != null;
        var rows = new CsvRows(new SequenceInputStream(start, bytes), first, dialect, certain, limits);
        return new CsvFile(dialect, rows);
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
}
