package io.quintet.datapulse.domain.csv;

import com.univocity.parsers.common.input.EOFException;
import io.quintet.kit.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Feeds univocity's parser, which decides where cells and rows are, and notes the place of each cell instead of making a
 * String of it. The last line ends with a line end even if the file does not.
 */
final class CellInput implements PlainInput {
    /** What the parser is given for a cell that is not simply empty. */
    static final String CELL = "cell";

    private static final char ROW_END = '\n';

    private final UnitBuffer buffer;
    private final RowCells cells;
    private final char delimiter;
    private final char quote;
    private final char lineEnd;
    private final int width;
    private final int longestCell;
    private char last = ROW_END;
    private long lines;
    private long rowLine;
    private long rowPlace;
    private int seen;
    private boolean unclosed;
    private boolean quoted;

    /** @param longestCell in units */
    CellInput(UnitBuffer buffer, RowCells cells, Dialect dialect, int longestCell) {
        this.buffer = buffer;
        this.cells = cells;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.layout().quote();
        this.lineEnd = dialect.lineEnd().unit();
        this.width = dialect.encoding().width();
        this.longestCell = longestCell;
    }

    /** Line of the file where the present row starts; the first is 1. */
    long rowLine() {
        return rowLine;
    }

    /** Units before the present row. */
    long rowPlace() {
        return rowPlace;
    }

    boolean isAscii() {
        return seen < 0x80;
    }

    /** Whether the file ended inside a quoted cell. */
    boolean isUnclosed() {
        return unclosed;
    }

    /** Whether the last cell was quoted. */
    boolean isQuoted() {
        return quoted;
    }

    @Override
    public void markRecordStart() {
        buffer.row = buffer.position;
        rowPlace = buffer.taken();
        rowLine = lines + 1;
        cells.clear();
        seen = 0;
        quoted = false;
    }

    @Override
    public char nextChar() {
        if (buffer.position >= buffer.limit && !buffer.fill()) {
            return endOfInput();
        }
        char unit = buffer.units[buffer.position++];
        last = unit == lineEnd ? ROW_END : unit;
        lines += last == ROW_END ? 1 : 0;
        return last;
    }

    private char endOfInput() {
        if (last == ROW_END) {
            throw new EOFException();
        }
        last = ROW_END;
        return last;
    }

    /** A cell without quotes; its first unit was already taken, and what ends it is taken too. */
    @Override
    public String getString(char first, char stop, boolean trim, @Nullable String nullValue, int longest) {
        quoted = false;
        int start = buffer.position - 1 - buffer.row;
        int end = seekStop(buffer.position - 1);
        note(start, end - carriageBefore(end) - buffer.row, false);
        buffer.position = end;
        last = nextChar();
        return CELL;
    }

    /** A cell whose opening quote was just taken. */
    @Override
    public String getQuotedString(
            char openingQuote,
            char escape,
            char escapeEscape,
            int longest,
            char stop1,
            char stop2,
            boolean keepQuotes,
            boolean keepEscape,
            boolean trimLeading,
            boolean trimTrailing) {
        quoted = true;
        last = quote;
        int start = buffer.position - buffer.row;
        boolean doubledQuotes = seekClosingQuote();
        int end = buffer.position - buffer.row;
        unclosed = buffer.position == buffer.limit;
        if (unclosed || blanksOnlyAfterQuote()) {
            note(start, end, doubledQuotes);
        } else {
            strayTextAfterQuote(start);
        }
        return CELL;
    }

    /** Leaves the position on the closing quote or at the end of the file; tells whether there were doubled ones. */
    private boolean seekClosingQuote() {
        boolean doubledQuotes = false;
        while (seekQuote()) {
            buffer.position++;
            if (!buffer.more() || buffer.units[buffer.position] != quote) {
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
        while (buffer.more() && isBlank(buffer.units[buffer.position])) {
            buffer.position++;
        }
        return !buffer.more() || isStop(buffer.units[buffer.position]);
    }

    /** With anything but blanks after the closing quote, the quotes are part of the cell. */
    private void strayTextAfterQuote(int start) {
        int end = seekStop(buffer.position);
        note(start - 1, end - carriageBefore(end) - buffer.row, false);
        buffer.position = end;
    }

    /** 1 when the row ends here with CRLF, whose CR does not belong to the cell. */
    private int carriageBefore(int end) {
        boolean rowEnds = end == buffer.limit || buffer.units[end] == lineEnd;
        return rowEnds && buffer.units[end - 1] == '\r' ? 1 : 0;
    }

    private boolean seekQuote() {
        int start = buffer.position - buffer.row;
        while (buffer.more()) {
            buffer.position = scanToQuote(buffer.position);
            if (buffer.position < buffer.limit) {
                return true;
            }
            checkCell(buffer.position - buffer.row - start);
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
    private int seekStop(int from) {
        int start = from - buffer.row;
        int at = scanToStop(from);
        while (at == buffer.limit) {
            checkCell(at - buffer.row - start);
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

    private boolean isStop(char unit) {
        return unit == delimiter || unit == lineEnd;
    }

    private boolean isBlank(char unit) {
        return unit <= ' ' && !isStop(unit);
    }

    private void note(int start, int end, boolean doubledQuotes) {
        checkCell(end - start);
        cells.add(start, end, doubledQuotes);
    }

    private void checkCell(int length) {
        if (length > longestCell) {
            throw Failure.tooLarge(
                    "A cell of the row on line %,d is longer than %,d bytes; perhaps a quote is not closed."
                            .formatted(rowLine, (long) longestCell * width));
        }
    }

    @Override
    public char getChar() {
        return last;
    }

    @Override
    public long charCount() {
        return buffer.taken();
    }

    @Override
    public long lineCount() {
        return lines;
    }

    @Override
    public char[] getLineSeparator() {
        return new char[] {lineEnd};
    }
}
