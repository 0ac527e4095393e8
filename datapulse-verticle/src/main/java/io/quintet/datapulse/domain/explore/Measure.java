package io.quintet.datapulse.domain.explore;

import io.quintet.kit.failure.Failure;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * One figure of each group; empty cells do not count.
 *
 * @param column of which; only a count may go without, and then counts rows
 */
public record Measure(Figure figure, OptionalInt column) {
    /** What is computed. */
    public enum Figure {
        COUNT,
        SUM,
        MEAN,
        MIN,
        MAX,
        MEDIAN,
        DISTINCT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean isOfNumbers() {
            return this == SUM || this == MEAN;
        }
    }

    public static final Measure ROWS = new Measure(Figure.COUNT, OptionalInt.empty());

    /** Checked against the type of the column. */
    public static Measure of(Schema schema, Figure figure, String name, String pointer) {
        int column = schema.find(name, pointer + "/column");
        var type = schema.types().get(column);
        boolean fits = figure.isOfNumbers() ? type.isNumber() : figure != Figure.MEDIAN || type.isScaled();
        if (!fits) {
            throw Failure.invalid(
                    pointer + "/figure", "There is no " + figure.word() + " of “" + name + "”, which is no number.");
        }
        return new Measure(figure, OptionalInt.of(column));
    }

    String title(Schema schema) {
        return column.isPresent() ? figure.word() + " " + schema.name(column.getAsInt()) : figure.word();
    }
}
