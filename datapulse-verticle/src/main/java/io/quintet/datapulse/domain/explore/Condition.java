package io.quintet.datapulse.domain.explore;

import java.util.List;

/**
 * One filter; its values fit the type of its column.
 *
 * @param values two for {@code between}, any number for {@code in}, else one
 */
public record Condition(int column, Operator operator, List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }

    public String value() {
        return values.get(0);
    }
}
