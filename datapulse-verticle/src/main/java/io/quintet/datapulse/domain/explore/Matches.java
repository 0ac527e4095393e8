package io.quintet.datapulse.domain.explore;

import java.util.List;

/**
 * Some of the rows that match a question.
 *
 * @param total how many match
 * @param numbers of the rows in the file, the first good row is 1
 * @param rows their cells as they stand in the file
 */
public record Matches(long total, List<Long> numbers, List<List<String>> rows) {
    public Matches {
        numbers = List.copyOf(numbers);
        rows = List.copyOf(rows);
    }
}
