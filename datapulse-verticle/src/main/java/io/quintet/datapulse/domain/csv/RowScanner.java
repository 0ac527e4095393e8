package io.quintet.datapulse.domain.csv;

import io.quintet.kit.failure.Failure;

/**
 * Finds rows and their cells as RFC 4180 writes them. A quote that does not open a cell is text, and so are all quotes of
 * a cell with anything but blanks after its closing one. The last line may end with the file.
 */
final class RowScanner {
    private final UnitBuffer buffer;
    private final CsvLimits limits;
    private final RowCells cells = new RowCells();
    private final char delimiter;
    private final char quote;
    private final char lineEnd;
    private final int width;
    private final int longestCell;
    private final int longestRow;
    private long lines;
    private long rowLine;
    private int seen;
    private boolean unclosed;
    private boolean quoted;

    RowScanner(UnitBuffer buffer, Dialect dialect, CsvLimits limits) {
        this.buffer = buffer;
        this.limits = limits;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.layout().quote();
        this.lineEnd = dialect.lineEnd().unit();
        this.width = dialect.encoding().width();
        this.longestCell = limits.cell() / width;
        this.longestRow = limits.row() / width;
    }

    RowCells cells() {
        return cells;
    }

    /** Lines before the next row. */
    long lines() {
        return lines;
    }

    void startAtLine(long before) {
        lines = before;
    }

    /** Line of the file where the present row starts; the first is 1. */
    long rowLine() {
        return rowLine;
    }

    boolean isAscii() {
        return seen < 0x80;
    }

    /** Whether the file ended inside a quoted cell. */
    boolean isUnclosed() {
        return unclosed;
    }

    /** Lets the present row be the next one again. */
    void rewind() {
        lines = rowLine - 1;
        buffer.position = buffer.row;
    }

    /** Goes to the next row that is no empty line; false when there is none. */
    boolean next() {
        do {
            buffer.row = buffer.position;
            if (buffer.position == buffer.limit && !buffer.fill()) {
                return false;
            }
            startRow();
            while (scanCell()) {
                checkColumns();
            }
            checkRow();
        } while (isBlankLine());
        return true;
    }

    private void startRow() {
        rowLine = lines + 1;
        cells.clear();
        seen = 0;
        unclosed = false;
    }

    private boolean isBlankLine() {
        return cells.count() == 1 && cells.start(0) == cells.end(0) && !quoted;
    }

    /** Tells whether another cell follows in the row. */
    private boolean scanCell() {
        quoted = more() && buffer.units[buffer.position] == quote;
        return quoted ? scanQuoted() : scanPlain(buffer.position - buffer.row, buffer.position);
    }

    /** @param start of the cell, counted from the row's */
    private boolean scanPlain(int start, int from) {
        int end = seekStop(start, from);
        note(start, end - buffer.row - carriageBefore(start, end), false);
        return passStop(end);
    }

    private boolean passStop(int end) {
        buffer.position = end;
        if (end == buffer.limit) {
            return false;
        }
        buffer.position++;
        boolean follows = buffer.units[end] != lineEnd;
        lines += follows ? 0 : 1;
        return follows;
    }

    private boolean scanQuoted() {
        int open = buffer.position - buffer.row;
        buffer.position++;
        boolean doubledQuotes = seekClosingQuote(open);
        int end = buffer.position - buffer.row;
        unclosed = buffer.position == buffer.limit;
        if (unclosed || blanksOnlyAfterQuote()) {
            note(open + 1, end, doubledQuotes);
            return passStop(buffer.position);
        }
        return scanPlain(open, buffer.position);
    }

    /** Leaves the position on the closing quote or at the end of the file; tells whether there were doubled ones. */
    private boolean seekClosingQuote(int open) {
        boolean doubledQuotes = false;
        while (seekQuote(open)) {
            buffer.position++;
            if (!more() || buffer.units[buffer.position] != quote) {
                buffer.position--;
                return doubledQuotes;
            }
            doubledQuotes = true;
            buffer.position++;
        }
        return doubledQuotes;
    }

    private boolean blanksOnlyAfterQuote() {
        buffer.position++;
        while (more() && isBlank(buffer.units[buffer.position])) {
            buffer.position++;
        }
        return buffer.position == buffer.limit || isStop(buffer.units[buffer.position]);
    }

    /** 1 when the row ends here with CRLF, whose CR does not belong to the cell. */
    private int carriageBefore(int start, int end) {
        boolean rowEnds = end == buffer.limit || buffer.units[end] == lineEnd;
        return rowEnds && end - buffer.row > start && buffer.units[end - 1] == '\r' ? 1 : 0;
    }

    private boolean seekQuote(int open) {
        while (more()) {
            buffer.position = scanToQuote(buffer.position);
            if (buffer.position < buffer.limit) {
                return true;
            }
            check(open + 1, buffer.position - buffer.row);
        }
        return false;
    }

    private int scanToQuote(int from) {
        var units = buffer.units;
        int limit = buffer.limit;
        int bits = 0;
        int i = from;
        for (; i < limit && units[i] != quote; i++) {
            bits |= units[i];
            lines += units[i] == lineEnd ? 1 : 0;
        }
        seen |= bits;
        return i;
    }

    /** The next delimiter, line end or end of the file; the row may have moved. */
    private int seekStop(int start, int from) {
        int at = scanToStop(from);
        while (at == buffer.limit) {
            check(start, at - buffer.row);
            buffer.position = at;
            if (!buffer.fill()) {
                return buffer.limit;
            }
            at = scanToStop(buffer.position);
        }
        return at;
    }

    private int scanToStop(int from) {
        var units = buffer.units;
        int limit = buffer.limit;
        int bits = 0;
        int i = from;
        while (i < limit && units[i] != delimiter && units[i] != lineEnd) {
            bits |= units[i];
            i++;
        }
        seen |= bits;
        return i;
    }

    private boolean more() {
        return buffer.position < buffer.limit || buffer.fill();
    }

    private boolean isStop(char unit) {
        return unit == delimiter || unit == lineEnd;
    }

    private boolean isBlank(char unit) {
        return unit <= ' ' && !isStop(unit);
    }

    private void note(int start, int end, boolean doubledQuotes) {
        if (end - start > longestCell) {
            check(start, end);
        }
        cells.add(start, end, doubledQuotes);
    }

    private void checkColumns() {
        if (cells.count() >= limits.columns()) {
            checkRow();
            throw Failure.tooLarge("The row on line %,d has more than %,d cells.".formatted(rowLine, limits.columns()));
        }
    }

    private void checkRow() {
        int taken = buffer.position - buffer.row;
        check(taken, taken);
    }

    /** From and to where in the row; of a row and a cell that are both too long, the one that was so first is told. */
    private void check(int start, int end) {
        if (end - start > longestCell && start + longestCell <= longestRow) {
            throw Failure.tooLarge(
                    "A cell of the row on line %,d is longer than %,d bytes; perhaps a quote is not closed."
                            .formatted(rowLine, (long) longestCell * width));
        }
        if (end > longestRow) {
            throw Failure.tooLarge("A row is longer than %,d bytes.".formatted((long) longestRow * width));
        }
    }
}
