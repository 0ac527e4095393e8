package io.quintet.datapulse.domain.explore;

import io.quintet.datapulse.domain.profile.ColumnType;
import io.quintet.kit.failure.Failure;

/**
 * By what rows are grouped.
 *
 * @param bins of equal width, how many; only for {@link Step#BINS}
 */
public record Grouping(int column, Step step, int bins) {
    /** Checked against the type of the column. */
    public static Grouping of(Schema schema, String name, Step step, int bins, String pointer) {
        int column = schema.find(name, pointer + "/column");
        var type = schema.types().get(column);
        if (step == Step.BINS && !type.isNumber()) {
            throw Failure.invalid(pointer + "/bins", "Only numbers fall into bins, and “" + name + "” has none.");
        }
        boolean timed = type == ColumnType.DATETIME || (type == ColumnType.DATE && step != Step.HOUR);
        if (step.isOfTime() && !timed) {
            throw Failure.invalid(pointer + "/by", "The values of “" + name + "” have no " + step.word() + ".");
        }
        return new Grouping(column, step, bins);
    }

    /** What the groups are called. */
    String title(Schema schema) {
        return schema.name(column) + (step.isOfTime() ? " by " + step.word() : "");
    }
}
