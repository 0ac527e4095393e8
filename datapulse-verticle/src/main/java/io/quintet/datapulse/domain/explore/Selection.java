package io.quintet.datapulse.domain.explore;

import java.util.List;

/**
 * Which rows.
 *
 * @param text that one of their cells has, in any case; empty for any
 */
public record Selection(List<Condition> conditions, String text) {
    public static final Selection ALL = new Selection(List.of(), "");

    public Selection {
        conditions = List.copyOf(conditions);
    }

    public boolean isAll() {
        return conditions.isEmpty() && text.isEmpty();
    }
}
