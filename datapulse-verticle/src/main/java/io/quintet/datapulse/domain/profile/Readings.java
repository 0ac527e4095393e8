package io.quintet.datapulse.domain.profile;

import java.util.List;

/** Which types the values of a column can still be of, and so how they are to be read. */
final class Readings {
    private static final int DAY_FIRST = TimeFormat.DAY_FIRST.bit(false) | TimeFormat.DAY_FIRST.bit(true);
    private static final int MONTH_FIRST = TimeFormat.MONTH_FIRST.bit(false) | TimeFormat.MONTH_FIRST.bit(true);

    private int possible = TypeScanner.ANY;
    /** The same, if words for no value did not count. */
    private int possibleWithoutNulls = TypeScanner.ANY;

    /** Tells whether fewer types are possible with a value of these. */
    boolean narrow(int types) {
        int before = possible;
        int beforeWithoutNulls = possibleWithoutNulls;
        possible &= types;
        possibleWithoutNulls &= types == TypeScanner.NULL_WORD ? TypeScanner.ANY : types;
        return possible != before || possibleWithoutNulls != beforeWithoutNulls;
    }

    int possible() {
        return possible;
    }

    int possibleWithoutNulls() {
        return possibleWithoutNulls;
    }

    /** Whether it matters what further values are. */
    boolean isOpen() {
        return possibleWithoutNulls != TypeScanner.NONE;
    }

    boolean isScaled() {
        return (possible & TypeScanner.SCALED) != 0;
    }

    /** Whether all values are dates of which nobody can tell the day from the month. */
    boolean isAmbiguous() {
        return (possible & DAY_FIRST) != 0 && (possible & MONTH_FIRST) != 0;
    }

    boolean isMonthFirst() {
        return (possible & DAY_FIRST) == 0 && (possible & MONTH_FIRST) != 0;
    }

    /** The values of the table on the scale. */
    Scale scale(ValueTable table, Budget budget, boolean monthFirst) {
        var scale = new Scale(budget);
        ordered(table, monthFirst).forEach(entry -> scale.add(entry.text(), entry.scaled(), entry.count()));
        return scale;
    }

    List<ValueTable.Entry> ordered(ValueTable table, boolean monthFirst) {
        return monthFirst ? table.inOrder(new MonthFirst()) : table.inOrder(entry -> entry);
    }
}
