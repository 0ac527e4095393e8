package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.explore.SqlAnswer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a query found, as the contract writes it. */
record QueryView(
        List<SqlAnswer.Column> columns,
        List<List<@Nullable String>> rows,
        boolean truncated,
        Optional<String> limitHit) {
    static QueryView of(SqlAnswer answer) {
        return new QueryView(answer.columns(), answer.rows(), answer.cut().isPresent(), answer.cut());
    }
}
