package io.quintet.datapulse.domain.profile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which types all values so far can be of, and which value it was that left none. */
final class TypeTracker {
    private static final Pattern ZEROS = Pattern.compile("-?0\\d.*", Pattern.DOTALL);
    private static final Pattern PLUS = Pattern.compile("\\+\\d.*", Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("\\d+[eE]\\d+");

    private int possible = TypeScanner.ANY;
    private int possibleBefore;
    private @Nullable String misfit;
    private long misfitRow;
    private long valuesBefore;

    /** Whether any type but text is possible. */
    boolean isOpen() {
        return possible != TypeScanner.NONE;
    }

    boolean isScaled() {
        return (possible & TypeScanner.SCALED) != 0;
    }

    /**
     * @param types what this value can be of
     * @param before values that came before it
     */
    void narrow(int types, Cell cell, long row, long before) {
        int left = possible & types;
        if (left == TypeScanner.NONE && isOpen()) {
            possibleBefore = possible;
            misfit = cell.beginning(ValueTable.LONGEST);
            misfitRow = row;
            valuesBefore = before;
        }
        possible = left;
    }

    /** @param values how many there were */
    ColumnType type(long values) {
        return values == 0 ? ColumnType.TEXT : type(possible);
    }

    private static ColumnType type(int types) {
        if ((types & TypeScanner.INTEGER) != 0) {
            return ColumnType.INTEGER;
        }
        return switch (types & TypeScanner.ANY) {
            case TypeScanner.DECIMAL -> ColumnType.DECIMAL;
            case TypeScanner.BOOLEAN -> ColumnType.BOOLEAN;
            case TypeScanner.DATE -> ColumnType.DATE;
            case TypeScanner.DATETIME -> ColumnType.DATETIME;
            default -> ColumnType.TEXT;
        };
    }

    /** The first value that made the column text, as it stands in the file. */
    @Nullable
    String misfit() {
        return misfit;
    }

    /** A sentence for people. */
    String reason(long values, String shownMisfit) {
        if (values == 0) {
            return "Text, because there is no value.";
        }
        var type = type(values);
        if (type != ColumnType.TEXT) {
            return values == 1
                    ? "The only value is " + type.singular() + "."
                    : "All %,d values are %s.".formatted(values, type.plural());
        }
        return "Text, because of “%s” in row %,d%s".formatted(shownMisfit, misfitRow, explanation());
    }

    private String explanation() {
        var value = String.valueOf(misfit);
        if (ZEROS.matcher(value).matches()) {
            return ": a number would lose its leading zeros.";
        }
        if (PLUS.matcher(value).matches()) {
            return ": a number would lose its plus sign.";
        }
        if (IDENTIFIER.matcher(value).matches()) {
            return ": it reads like an identifier.";
        }
        return valuesBefore == 0 ? "." : before(type(possibleBefore));
    }

    private String before(ColumnType type) {
        return valuesBefore == 1
                ? "; the value before it is " + type.singular() + "."
                : "; the %,d values before it are %s.".formatted(valuesBefore, type.plural());
    }
}
