package io.quintet.datapulse.domain.csv;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.common.input.CharInputReader;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.quintet.kit.failure.Failure;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, one at a time. The cells of the present row are places in {@link #units()}; empty lines are
 * passed over, and only a row that could be {@link #prepare}d may be used.
 */
public final class CsvRows {
    private final UnitBuffer buffer;
    private final RowCells cells = new RowCells();
    private final CellInput input;
    private final CsvParser parser;
    private final CsvLimits limits;
    private final int width;
    private final char quote;
    private final long origin;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] doubled;
    private int columns;
    private TextEncoding encoding;
    private boolean encodingCertain;

    /**
     * @param bytes from the start of a row
     * @param origin place of that row in the file, in bytes
     * @param encodingCertain false to take windows-1252 after all when the first bytes beyond ASCII are no UTF-8
     */
    public CsvRows(InputStream bytes, long origin, Dialect dialect, boolean encodingCertain, CsvLimits limits) {
        this.encoding = dialect.encoding();
        this.width = encoding.width();
        this.quote = dialect.layout().quote();
        this.buffer = new UnitBuffer(bytes, encoding, limits.row() / width);
        this.input = new CellInput(buffer, cells, dialect, limits.cell() / width);
        this.limits = limits;
        this.origin = origin;
        this.encodingCertain = encodingCertain;
        this.starts = new int[limits.columns()];
        this.ends = new int[limits.columns()];
        this.doubled = new boolean[limits.columns()];
        this.parser = new CsvParser(settings(dialect));
        parser.beginParsing(Reader.nullReader());
    }

    private CsvParserSettings settings(Dialect dialect) {
        var settings = new InputSettings(input);
        settings.getFormat().setDelimiter(dialect.delimiter());
        settings.getFormat().setLineSeparator("\n");
        settings.getFormat().setQuote(quote);
        settings.getFormat().setQuoteEscape(quote);
        settings.setCommentProcessingEnabled(false);
        settings.trimValues(false);
        settings.setMaxColumns(limits.columns());
        settings.setErrorContentLength(0);
        return settings;
    }

    /** Goes to the next row; false when there is none. */
    public boolean next() {
        do {
            var row = parse();
            if (row == null) {
                return false;
            }
            place(row);
        } while (isBlankLine());
        return true;
    }

    private String @Nullable [] parse() {
        try {
            return parser.parseNext();
        } catch (TextParsingException wrapper) {
            throw unwrap(wrapper);
        }
    }

    private RuntimeException unwrap(TextParsingException wrapper) {
        var cause = wrapper.getCause();
        if (cause instanceof ArrayIndexOutOfBoundsException) {
            return Failure.tooLarge(
                    "The row on line %,d has more than %,d cells.".formatted(input.rowLine(), limits.columns()));
        }
        if (cause instanceof Failure failure) {
            return failure;
        }
        return cause instanceof UncheckedIOException broken ? broken : wrapper;
    }

    private void place(String[] row) {
        int cell = 0;
        columns = row.length;
        for (int column = 0; column < columns; column++) {
            boolean empty = row[column] == null;
            starts[column] = empty ? 0 : buffer.row + cells.start(cell);
            ends[column] = empty ? 0 : buffer.row + cells.end(cell);
            doubled[column] = !empty && cells.hasDoubledQuotes(cell);
            cell += empty ? 0 : 1;
        }
    }

    private boolean isBlankLine() {
        return columns == 1 && starts[0] == ends[0] && !input.isQuoted();
    }

    /** Makes the present row ready to be used, or tells why it cannot be. */
    public Optional<String> prepare(int expectedColumns) {
        if (input.isUnclosed()) {
            return Optional.of("A quote that opens in this row is never closed; everything after it is left out.");
        }
        if (columns != expectedColumns) {
            return Optional.of("%,d %s where the header has %,d."
                    .formatted(columns, columns == 1 ? "cell" : "cells", expectedColumns));
        }
        if (!isReadable()) {
            return Optional.of("Holds bytes that are not " + encoding.title() + ".");
        }
        for (int column = 0; column < columns; column++) {
            ends[column] = doubled[column] ? makeQuotesSingle(column) : ends[column];
        }
        return Optional.empty();
    }

    /** In place: the cell only gets shorter. */
    private int makeQuotesSingle(int column) {
        var units = buffer.units;
        int target = starts[column];
        for (int i = target; i < ends[column]; i++) {
            units[target++] = units[i];
            i += units[i] == quote ? 1 : 0;
        }
        return target;
    }

    private boolean isReadable() {
        if (input.isAscii() || encoding != TextEncoding.UTF_8) {
            return true;
        }
        boolean valid = Utf8.isValid(buffer.units, buffer.row, buffer.position);
        if (!valid && !encodingCertain) {
            encoding = TextEncoding.WINDOWS_1252;
        }
        encodingCertain = true;
        return valid || encoding == TextEncoding.WINDOWS_1252;
    }

    /** What the cells turned out to be written in. */
    public TextEncoding encoding() {
        return encoding;
    }

    public int columns() {
        return columns;
    }

    /** Where the cells lie; another array after {@link #next()}. */
    public char[] units() {
        return buffer.units;
    }

    public int start(int column) {
        return starts[column];
    }

    public int end(int column) {
        return ends[column];
    }

    /** Whether every unit of the row is a character of ASCII. */
    public boolean isAscii() {
        return input.isAscii();
    }

    /** Line of the file, the first is 1, when reading began at its start. */
    public long line() {
        return input.rowLine();
    }

    /** Where the row starts in the file, in bytes. */
    public long place() {
        return origin + input.rowPlace() * width;
    }

    /** Units of the whole row as it stands in the file. */
    public int length() {
        return buffer.position - buffer.row;
    }

    public String text(int column) {
        return decode(starts[column], ends[column]);
    }

    /** How the row begins in the file. */
    public String beginning(int longest) {
        int end = Math.min(buffer.position, buffer.row + longest * 4);
        return Texts.cut(decode(buffer.row, end).stripTrailing(), longest);
    }

    private String decode(int start, int end) {
        var units = new String(buffer.units, start, end - start);
        return isAscii() ? units : encoding.decode(units);
    }

    /** Gives univocity our input instead of one of its own. */
    private static final class InputSettings extends CsvParserSettings {
        private final CharInputReader input;

        InputSettings(CharInputReader input) {
            this.input = input;
        }

        @Override
        protected CharInputReader newCharInputReader(int whitespaceRangeStart) {
            return input;
        }
    }
}
