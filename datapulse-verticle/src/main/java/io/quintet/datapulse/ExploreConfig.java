package io.quintet.datapulse;

import com.sun.management.OperatingSystemMXBean;
import io.quintet.datapulse.store.columns.ColumnLimits;
import io.quintet.datapulse.store.sandbox.SandboxLimits;
import io.quintet.kit.config.Settings;
import io.quintet.kit.http.Limit;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The settings of exploring datasets. */
public record ExploreConfig(ColumnLimits columns, SandboxLimits sandbox) {
    private static final String MEMORY = "DATAPULSE_EXPLORE_MEMORY";
    private static final String THREADS = "DATAPULSE_EXPLORE_THREADS";
    private static final String QUESTIONS = "DATAPULSE_EXPLORE_QUESTIONS";
    private static final String TIME = "DATAPULSE_EXPLORE_TIME";
    private static final String SQL_MEMORY = "DATAPULSE_SQL_MEMORY";
    private static final String SQL_TIME = "DATAPULSE_SQL_TIME";
    private static final String SQL_PROCESSES = "DATAPULSE_SQL_PROCESSES";
    private static final int ANSWER = 5_000_000;
    private static final long MOST_MEMORY = 512_000_000;
    private static final int SHARE_OF_MEMORY = 8;

    static ExploreConfig from(Settings settings) {
        return new ExploreConfig(columns(settings), sandbox(settings));
    }

    private static SandboxLimits sandbox(Settings settings) {
        return new SandboxLimits(
                settings.size(SQL_MEMORY, share()),
                settings.duration(SQL_TIME, Duration.ofSeconds(10)),
                settings.integer(SQL_PROCESSES, 2, 1, 16),
                ANSWER);
    }

    private static ColumnLimits columns(Settings settings) {
        return new ColumnLimits(
                settings.size(MEMORY, share()),
                settings.integer(THREADS, Math.min(4, Runtime.getRuntime().availableProcessors()), 1, 64),
                settings.integer(QUESTIONS, 4, 1, 64),
                settings.duration(TIME, Duration.ofSeconds(30)));
    }

    /** A part of what the machine, or the container, has: in a small one a query must not take what the service needs. */
    private static long share() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.min(MOST_MEMORY, machine.getTotalMemorySize() / SHARE_OF_MEMORY);
    }

    List<Limit> limits() {
        return Stream.concat(columnLimits(), sandboxLimits()).toList();
    }

    private Stream<Limit> columnLimits() {
        return Stream.of(
                new Limit(
                        "exploring memory",
                        bytes(columns.memory()),
                        MEMORY,
                        "Of DuckDB in the service; more goes to the disk, and what does not fit there is refused with 413"),
                new Limit(
                        "exploring threads", Integer.toString(columns.threads()), THREADS, "Of DuckDB in the service"),
                new Limit(
                        "questions",
                        columns.questions() + " at a time",
                        QUESTIONS,
                        "64 more wait, and others are refused with 429"),
                new Limit("time for a question", seconds(columns.time()), TIME, "What takes longer is stopped, 413"));
    }

    private Stream<Limit> sandboxLimits() {
        return Stream.of(
                new Limit(
                        "memory of a query",
                        bytes(sandbox.memory()),
                        SQL_MEMORY,
                        "Of SQL that a person has written; its process is stopped, 413"),
                new Limit("time of a query", seconds(sandbox.time()), SQL_TIME, "Its process is killed, 400"),
                new Limit("queries", sandbox.processes() + " at a time", SQL_PROCESSES, "16 more wait, others get 429"),
                new Limit(
                        "answer of a query",
                        "10,000 rows and " + bytes(sandbox.bytes()),
                        "",
                        "More is left out, and the answer says so"));
    }

    private static String bytes(long size) {
        return "%,d bytes".formatted(size);
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " seconds";
    }
}
