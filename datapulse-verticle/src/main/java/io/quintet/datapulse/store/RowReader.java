package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.RowPage;
import io.quintet.datapulse.domain.Table;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads some rows of a stored file, from the noted row before the first of them. */
final class RowReader {
    /** A page ends early when its cells together are longer. */
    static final int LONGEST_PAGE = 2_000_000;

    private final Path file;
    private final RowIndex index;
    private final CsvLimits limits;

    RowReader(Path file, Path index, CsvLimits limits) {
        this.file = file;
        this.index = new RowIndex(index);
        this.limits = limits;
    }

    RowPage read(Table table, long offset, int limit) throws IOException {
        if (offset >= table.rows()) {
            return new RowPage(table, offset, List.of());
        }
        var start = index.before(offset);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            InputStream bytes = Channels.newInputStream(channel.position(start.place()));
            var rows = new CsvRows(bytes, start.place(), table.dialect(), true, limits);
            long passed = start.row();
            while (passed < offset && next(rows, table)) {
                passed++;
            }
            return new RowPage(table, offset, rows(rows, table, limit));
        }
    }

    private static List<List<String>> rows(CsvRows rows, Table table, int limit) {
        var page = new ArrayList<List<String>>();
        long length = 0;
        while (page.size() < limit && length < LONGEST_PAGE && next(rows, table)) {
            page.add(IntStream.range(0, rows.columns()).mapToObj(rows::text).toList());
            length += rows.length();
        }
        return page;
    }

    /** Goes to the next good row. */
    private static boolean next(CsvRows rows, Table table) {
        while (rows.next()) {
            if (rows.prepare(table.columns().size()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
