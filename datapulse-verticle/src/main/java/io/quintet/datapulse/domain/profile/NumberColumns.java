package io.quintet.datapulse.domain.profile;

import io.quintet.datapulse.domain.csv.CsvRows;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Tells which columns look like numbers in a file's first rows. */
final class NumberColumns {
    private static final int ROWS = 100;
    private static final int NUMBER = TypeScanner.INTEGER | TypeScanner.DECIMAL;

    private final TypeScanner scanner = new TypeScanner();
    private final Cell cell = new Cell();
    private final NullWords nullWords;
    private final int[] types;

    private NumberColumns(int columns, NullWords nullWords) {
        this.nullWords = nullWords;
        this.types = new int[columns];
        Arrays.fill(types, TypeScanner.ANY);
    }

    /**
     * By index, the first ones.
     *
     * @param rows after the header
     * @param most columns at most
     */
    static int[] of(CsvRows rows, int columns, NullWords nullWords, int most) {
        var found = new NumberColumns(columns, nullWords);
        for (int row = 0; row < ROWS && rows.next(); row++) {
            if (rows.prepare(columns).isEmpty()) {
                found.look(rows);
            }
        }
        return found.list(most);
    }

    private void look(CsvRows rows) {
        for (int column = 0; column < types.length; column++) {
            cell.set(rows.units(), rows.start(column), rows.end(column), Cell.Width.ONE);
            nullWords.blank(cell);
            types[column] &= cell.isEmpty() ? TypeScanner.ANY : scanner.scan(cell, NUMBER);
        }
    }

    private int[] list(int most) {
        return IntStream.range(0, types.length)
                .filter(column -> (types[column] & NUMBER) != 0 && types[column] != TypeScanner.ANY)
                .limit(most)
                .toArray();
    }
}
