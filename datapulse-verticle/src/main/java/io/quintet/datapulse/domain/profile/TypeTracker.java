package io.quintet.datapulse.domain.profile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which types all values so far can be of, in the order of rows, and which value it was that left none. */
final class TypeTracker {
    private static final Pattern ZEROS = Pattern.compile("-?0\\d.*", Pattern.DOTALL);
    private static final Pattern PLUS = Pattern.compile("\\+\\d.*", Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("\\d+[eE]\\d+");
    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}.*");

    private final Readings readings = new Readings();
    private int possibleBefore;
    private @Nullable String misfit;
    private long misfitRow;
    private long valuesBefore;

    /** With rows and values counted in the whole file. */
    void narrow(Narrowing narrowing) {
        int before = readings.possible();
        boolean narrower = readings.narrow(narrowing.types());
        if (narrower && before != TypeScanner.NONE && readings.possible() == TypeScanner.NONE) {
            possibleBefore = before;
            misfit = narrowing.text();
            misfitRow = narrowing.row();
            valuesBefore = narrowing.before();
        }
    }

    Readings readings() {
        return readings;
    }

    /** @param values how many there were */
    ColumnType type(long values) {
        return values == 0 || readings.isAmbiguous() ? ColumnType.TEXT : ColumnType.of(readings.possible());
    }

    /** What all values are that are no words for no value. */
    ColumnType typeWithoutNullWords() {
        int types = readings.possibleWithoutNulls();
        boolean ambiguous =
                ColumnType.of(types).isTime() && TimeFormat.only(types).isEmpty();
        return types == TypeScanner.ANY || ambiguous ? ColumnType.TEXT : ColumnType.of(types);
    }

    /** How dates and times are written, when all values are such. */
    Optional<String> format() {
        int types = readings.possible();
        boolean some = types != TypeScanner.ANY && ColumnType.of(types).isTime();
        return some
                ? TimeFormat.only(types).map(format -> format.pattern(TimeFormat.isWithTime(types)))
                : Optional.empty();
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
        if (readings.isAmbiguous()) {
            return "Text, because every value can be read as dd/mm/yyyy and as mm/dd/yyyy.";
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
        var format = TimeFormat.only(possibleBefore);
        if (format.isPresent() && DAY_OR_MONTH.matcher(value).matches()) {
            return ", which is no %s as the values before it are."
                    .formatted(format.get().pattern(false));
        }
        if (ZEROS.matcher(value).matches()) {
            return ": a number would lose its leading zeros.";
        }
        if (PLUS.matcher(value).matches()) {
            return ": a number would lose its plus sign.";
        }
        if (IDENTIFIER.matcher(value).matches()) {
            return ": it reads like an identifier.";
        }
        return valuesBefore == 0 ? "." : before(ColumnType.of(possibleBefore));
    }

    private String before(ColumnType type) {
        return valuesBefore == 1
                ? "; the value before it is " + type.singular() + "."
                : "; the %,d values before it are %s.".formatted(valuesBefore, type.plural());
    }
}
