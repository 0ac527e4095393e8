package io.quintet.filevault.store;

import io.quintet.filevault.domain.Content;
import io.quintet.filevault.domain.Document;
import io.quintet.filevault.domain.DocumentDetails;
import io.quintet.filevault.domain.DocumentName;
import io.quintet.filevault.domain.Tags;
import io.quintet.kit.store.Parameters;
import io.vertx.sqlclient.Row;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How a document is written into the columns of its row, and read from them. */
final class DocumentRows {
    private static final String LINE = "\n";

    private DocumentRows() {}

    static Document read(Row row) {
        var details = new DocumentDetails(
                new DocumentName(row.getString("name")), row.getString("media_type"), tags(row.getString("tags")));
        return new Document(
                row.getString("id"),
                details,
                new Content(row.getString("sha256"), row.getLong("size")),
                row.getLong("version"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }

    static Parameters parameters(Document document) {
        return Parameters.of("id", document.id())
                .and("name", document.name().text())
                .and("nameSearch", searchable(document.name().text()))
                .and("mediaType", document.mediaType())
                .and("sha256", document.content().sha256())
                .and("size", document.content().size())
                .and("tags", String.join(LINE, document.tags().items()))
                .and("version", document.version())
                .and("createdAt", document.createdAt().toEpochMilli())
                .and("updatedAt", document.updatedAt().toEpochMilli());
    }

    static List<Parameters> tagParameters(Document document) {
        return document.tags().items().stream()
                .map(tag -> Parameters.of("id", document.id()).and("tag", tag))
                .toList();
    }

    /** The text in one case and one composition: databases differ in how they compare other than ASCII. */
    static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Tags tags(String lines) {
        return lines.isEmpty() ? Tags.none() : new Tags(List.of(lines.split(LINE, -1)));
    }
}
