package io.quintet.datapulse;

import io.quintet.datapulse.domain.DatasetName;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.store.FileLimits;
import io.quintet.kit.config.InvalidSetting;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.http.Limit;
import io.quintet.kit.http.Limits;
import java.time.Duration;

/**
 * DataPulse's settings.
 *
 * @param maxSize of a file, in bytes
 * @param uploads that are received and profiled at a time
 */
public record DatapulseConfig(ServiceConfig service, long maxSize, int uploads, CsvLimits csv, ExploreConfig explore) {
    private static final String MAX_SIZE = "DATAPULSE_MAX_SIZE";
    private static final String UPLOADS = "DATAPULSE_UPLOADS";
    private static final String MAX_COLUMNS = "DATAPULSE_MAX_COLUMNS";
    private static final String MAX_CELL = "DATAPULSE_MAX_CELL";
    private static final String MAX_ROW = "DATAPULSE_MAX_ROW";
    private static final long LEAST = 1_000;
    private static final long MOST = 100_000_000;

    public static DatapulseConfig from(Settings settings) {
        int cell = length(settings, MAX_CELL, CsvLimits.USUAL.cell());
        int row = length(settings, MAX_ROW, Math.max(CsvLimits.USUAL.row(), cell));
        int columns = settings.integer(MAX_COLUMNS, CsvLimits.USUAL.columns(), 1, 100_000);
        return new DatapulseConfig(
                ServiceConfig.from("datapulse", settings),
                settings.size(MAX_SIZE, 20_000_000_000L),
                settings.integer(UPLOADS, 4, 1, 64),
                new CsvLimits(cell, row, columns),
                ExploreConfig.from(settings));
    }

    private static int length(Settings settings, String key, long fallback) {
        long length = settings.size(key, fallback);
        if (length < LEAST || length > MOST) {
            throw new InvalidSetting(key, settings.text(key, ""), "a size from 1KB to 100MB");
        }
        return (int) length;
    }

    /** For how long a file in the folder may belong to another service: alone in it, none does. */
    Duration settling() {
        return service.databaseUrl().isPresent() ? Duration.ofHours(1) : Duration.ZERO;
    }

    FileLimits files() {
        return new FileLimits(csv, uploads, maxSize, settling());
    }

    Limits limits() {
        return Limits.of(
                        new Limit("file size", bytes(maxSize), MAX_SIZE, "More is refused with 413 while it arrives"),
                        new Limit("unpacking", "250 times", "", "A packed file that grows more is refused with 413"),
                        new Limit("uploads", uploads + " at a time", UPLOADS, "More are refused with 429"),
                        new Limit(
                                "columns",
                                "%,d".formatted(csv.columns()),
                                MAX_COLUMNS,
                                "A row with more is refused with 413"),
                        new Limit("cell", bytes(csv.cell()), MAX_CELL, "A longer cell is refused with 413"),
                        new Limit("row", bytes(csv.row()), MAX_ROW, "A longer row is refused with 413"),
                        new Limit("name", DatasetName.MAX_LENGTH + " characters", "", "Of a dataset, without any path"),
                        new Limit("rows on a page", "1,000", "", "Fewer where their cells are very long"),
                        new Limit("bad rows listed", "100", "", "All are counted"))
                .and(explore.limits());
    }

    private static String bytes(long size) {
        return "%,d bytes".formatted(size);
    }
}
