package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Table;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.CsvRows;
import io.quintet.datapulse.domain.explore.RowCursor;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads the good rows of a stored file from the first on. */
final class GoodRows implements RowCursor {
    private final FileChannel channel;
    private final CsvRows rows;
    private final int columns;

    private GoodRows(FileChannel channel, CsvRows rows, int columns) {
        this.channel = channel;
        this.rows = rows;
        this.columns = columns;
    }

    static GoodRows open(Path file, Path index, Table table, CsvLimits limits) throws IOException {
        long place = table.rows() == 0 ? 0 : new RowIndex(index).before(0).place();
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        var bytes = Channels.newInputStream(channel.position(table.rows() == 0 ? channel.size() : place));
        var rows = new CsvRows(bytes, place, table.dialect(), true, limits);
        return new GoodRows(channel, rows, table.columns().size());
    }

    @Override
    public boolean next() {
        while (rows.next()) {
            if (rows.prepare(columns).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String text(int column) {
        return rows.text(column);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
