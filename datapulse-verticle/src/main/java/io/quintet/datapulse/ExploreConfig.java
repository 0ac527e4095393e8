package io.quintet.datapulse;

import io.quintet.datapulse.store.columns.ColumnLimits;
import io.quintet.kit.config.Settings;
import io.quintet.kit.http.Limit;
import java.time.Duration;
import java.util.List;

/** The settings of exploring datasets. */
public record ExploreConfig(ColumnLimits columns) {
    private static final String MEMORY = "DATAPULSE_EXPLORE_MEMORY";
    private static final String THREADS = "DATAPULSE_EXPLORE_THREADS";
    private static final String QUESTIONS = "DATAPULSE_EXPLORE_QUESTIONS";
    private static final String TIME = "DATAPULSE_EXPLORE_TIME";

    static ExploreConfig from(Settings settings) {
        return new ExploreConfig(new ColumnLimits(
                settings.size(MEMORY, 512_000_000),
                settings.integer(THREADS, Math.min(4, Runtime.getRuntime().availableProcessors()), 1, 64),
                settings.integer(QUESTIONS, 4, 1, 64),
                settings.duration(TIME, Duration.ofSeconds(30))));
    }

    List<Limit> limits() {
        return List.of(
                new Limit(
                        "exploring memory",
                        "%,d bytes".formatted(columns.memory()),
                        MEMORY,
                        "Of DuckDB in the service; more goes to the disk, and what does not fit there is refused with 413"),
                new Limit(
                        "exploring threads", Integer.toString(columns.threads()), THREADS, "Of DuckDB in the service"),
                new Limit(
                        "questions",
                        columns.questions() + " at a time",
                        QUESTIONS,
                        "64 more wait, and others are refused with 429"),
                new Limit(
                        "time for a question",
                        columns.time().toSeconds() + " seconds",
                        TIME,
                        "What takes longer is stopped, 413"));
    }
}
