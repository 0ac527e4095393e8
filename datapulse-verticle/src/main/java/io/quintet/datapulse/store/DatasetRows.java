package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.Content;
import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.DatasetName;
import io.quintet.datapulse.domain.DatasetSummary;
import io.quintet.datapulse.domain.Origin;
import io.quintet.datapulse.domain.Table;
import io.quintet.datapulse.domain.csv.Dialect;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.store.Parameters;
import io.vertx.core.json.Json;
import io.vertx.sqlclient.Row;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How a dataset is written into the columns of its row, and read from them. */
final class DatasetRows {
    private DatasetRows() {}

    static Parameters parameters(Dataset dataset) {
        var summary = dataset.summary();
        var table = dataset.table();
        return Parameters.of("id", dataset.id())
                .and("name", dataset.name().text())
                .and("nameSearch", searchable(dataset.name().text()))
                .and("sha256", dataset.content().sha256())
                .and("size", dataset.content().size())
                .and("rowCount", summary.rows())
                .and("columnCount", summary.columns())
                .and("badRowCount", summary.badRows())
                .and("shape", Json.encode(new Shape(table.dialect(), table.columns())))
                .and("profile", Json.encode(dataset.profile()))
                .and("tookMillis", dataset.took().toMillis())
                .and("createdAt", dataset.createdAt().toEpochMilli())
                .and("sentSha256", dataset.origin().sent().sha256())
                .and("sentSize", dataset.origin().sent().size())
                .and("reading", json(dataset.origin().reading()))
                .and("version", dataset.origin().version());
    }

    /** The same text for the same reading: it is compared. */
    static String json(Reading reading) {
        return Json.encode(reading);
    }

    static Dataset dataset(Row row) {
        return new Dataset(
                row.getString("id"),
                new DatasetName(row.getString("name")),
                content(row),
                Json.decodeValue(row.getString("profile"), Profile.class),
                Duration.ofMillis(row.getLong("took_millis")),
                createdAt(row),
                origin(row));
    }

    private static Origin origin(Row row) {
        return new Origin(
                new Content(row.getString("sent_sha256"), row.getLong("sent_size")),
                Json.decodeValue(row.getString("reading"), Reading.class),
                row.getInteger("version"));
    }

    static DatasetSummary summary(Row row) {
        return new DatasetSummary(
                row.getString("id"),
                new DatasetName(row.getString("name")),
                content(row),
                row.getLong("row_count"),
                row.getInteger("column_count"),
                row.getLong("bad_row_count"),
                createdAt(row));
    }

    static Table table(Row row) {
        var shape = Json.decodeValue(row.getString("shape"), Shape.class);
        return new Table(
                row.getString("id"),
                shape.dialect(),
                shape.columns(),
                row.getLong("row_count"),
                row.getInteger("version"));
    }

    /** The text in one case and one composition: databases differ in how they compare other than ASCII. */
    static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Content content(Row row) {
        return new Content(row.getString("sha256"), row.getLong("size"));
    }

    private static Instant createdAt(Row row) {
        return Instant.ofEpochMilli(row.getLong("created_at"));
    }

    /** What reading rows needs, without the profile, which can be large. */
    record Shape(Dialect dialect, List<String> columns) {}
}
