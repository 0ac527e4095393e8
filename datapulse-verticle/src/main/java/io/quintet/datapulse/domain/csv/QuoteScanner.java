package io.quintet.datapulse.domain.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds where rows end by looking at quotes alone, eight bytes at a time. */
final class QuoteScanner {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    /** In how many of the last bytes a row's end is looked for first. */
    private static final int NEAR = 32 * 1024;

    private final TextEncoding encoding;
    private final int width;
    private final char delimiter;
    private final char lineEnd;
    private final char quote;
    private final long quotes;
    private byte[] bytes = new byte[0];
    private int length;

    QuoteScanner(Dialect dialect) {
        this.encoding = dialect.encoding();
        this.width = encoding.width();
        this.delimiter = dialect.delimiter();
        this.lineEnd = dialect.lineEnd().unit();
        this.quote = dialect.layout().quote();
        this.quotes = ONES * quote;
    }

    /** Where the last whole row ends, when a row starts with the first byte; 0 when there is none. */
    int lastRowEnd(byte[] text, int count) {
        bytes = text;
        length = count - count % width;
        int near = lastRowEnd(length - NEAR);
        return near == 0 && length > NEAR ? lastRowEnd(0) : near;
    }

    /** @param from before which no end is looked for */
    private int lastRowEnd(int from) {
        int found = 0;
        int outside = 0;
        while (outside < length) {
            int open = openingQuote(outside);
            if (open > from) {
                int end = lastLineEnd(Math.max(outside, from - from % width), open);
                found = end == 0 ? found : end;
            }
            outside = open == length ? length : afterClosingQuote(open + width);
        }
        return found;
    }

    /** The next quote with which a cell begins, else the length. */
    private int openingQuote(int from) {
        int at = quote(from);
        while (at < length && at > 0 && !isStop(unit(at - width))) {
            at = quote(at + width);
        }
        return at;
    }

    /** The length when the cell does not end, or not for certain. */
    private int afterClosingQuote(int from) {
        int at = quote(from);
        while (at + width < length && unit(at + width) == quote) {
            at = quote(at + 2 * width);
        }
        return Math.min(at + width, length);
    }

    private int lastLineEnd(int from, int to) {
        for (int i = to - width; i >= from; i -= width) {
            if (unit(i) == lineEnd) {
                return i + width;
            }
        }
        return 0;
    }

    private boolean isStop(char unit) {
        return unit == delimiter || unit == lineEnd;
    }

    private int quote(int from) {
        if (quote > 0xff) {
            return width == 1 ? length : quoteUnit(from);
        }
        return width == 1 ? quoteByte(from) : quoteUnit(from);
    }

    private int quoteByte(int from) {
        int i = from;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            long differing = (long) LONGS.get(bytes, i) ^ quotes;
            long zero = (differing - ONES) & ~differing & HIGHS;
            if (zero != 0) {
                return i + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
        }
        while (i < length && bytes[i] != quote) {
            i++;
        }
        return Math.min(i, length);
    }

    private int quoteUnit(int from) {
        int i = from;
        while (i < length && unit(i) != quote) {
            i += width;
        }
        return Math.min(i, length);
    }

    private char unit(int at) {
        if (width == 1) {
            return (char) (bytes[at] & 0xff);
        }
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return (char) (encoding == TextEncoding.UTF_16LE ? second << 8 | first : first << 8 | second);
    }
}
