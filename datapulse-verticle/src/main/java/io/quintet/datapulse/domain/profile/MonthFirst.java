package io.quintet.datapulse.domain.profile;

import java.util.function.UnaryOperator;

/** Reads a counted date once more, with the month before the day. */
final class MonthFirst implements UnaryOperator<ValueTable.Entry> {
    private final TypeScanner scanner = new TypeScanner();
    private final Cell cell = new Cell();

    @Override
    public ValueTable.Entry apply(ValueTable.Entry entry) {
        cell.set(entry.text());
        boolean isDate = (scanner.scan(cell, TimeFormat.SLASHED) & TimeFormat.SLASHED) != 0;
        return isDate ? entry.at(scanner.scaledMonthFirst()) : entry;
    }
}
