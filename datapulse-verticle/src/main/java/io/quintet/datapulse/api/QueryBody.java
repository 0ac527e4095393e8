package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.explore.SqlQuestion;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a query is asked with. */
record QueryBody(
        String sql, @Nullable Integer limit, @Nullable Map<String, String> datasets) {
    private static final int USUAL = 100;

    SqlQuestion question() {
        return new SqlQuestion(
                sql,
                Objects.requireNonNullElse(limit, USUAL),
                Objects.requireNonNullElse(datasets, Map.<String, String>of()));
    }
}
