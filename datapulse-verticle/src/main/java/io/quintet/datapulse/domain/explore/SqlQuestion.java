package io.quintet.datapulse.domain.explore;

import io.quintet.kit.failure.Failure;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A query that a person has written, on one dataset, which is the table {@code data} in it, and others by aliases.
 *
 * @param limit how many rows at most
 * @param others ids of datasets by their aliases
 */
public record SqlQuestion(String sql, int limit, Map<String, String> others) {
    public static final String DATA = "data";
    public static final int LONGEST = 20_000;
    public static final int MOST_ROWS = 10_000;
    public static final int MOST_OTHERS = 8;
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    public SqlQuestion {
        others = Map.copyOf(others);
        if (sql.isBlank() || sql.length() > LONGEST) {
            throw Failure.invalid("/sql", "A query has 1 to %,d characters.".formatted(LONGEST));
        }
        if (limit < 1 || limit > MOST_ROWS) {
            throw Failure.invalid("/limit", "A query answers with 1 to %,d rows.".formatted(MOST_ROWS));
        }
        if (others.size() > MOST_OTHERS) {
            throw Failure.invalid("/datasets", "A query takes %d other datasets at most.".formatted(MOST_OTHERS));
        }
        others.keySet().forEach(SqlQuestion::checkAlias);
    }

    private static void checkAlias(String alias) {
        if (!ALIAS.matcher(alias).matches() || alias.equalsIgnoreCase(DATA)) {
            throw Failure.invalid(
                    "/datasets/" + alias,
                    "An alias is letters, digits and underscores, and not “data”, which is the dataset itself.");
        }
    }
}
