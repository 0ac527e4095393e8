package io.quintet.filevault.api;

import io.quintet.filevault.domain.Document;
import io.quintet.filevault.domain.Holding;
import java.time.Instant;
import java.util.List;

/** A document as the contract writes it. */
record DocumentView(
        String id,
        String name,
        long size,
        String mediaType,
        String sha256,
        List<String> tags,
        long version,
        Instant createdAt,
        Instant updatedAt,
        List<String> duplicates) {

    static DocumentView of(Holding holding) {
        return of(holding.document(), holding.duplicates());
    }

    static DocumentView of(Document document, List<String> duplicates) {
        return new DocumentView(
                document.id(),
                document.name().text(),
                document.content().size(),
                document.mediaType(),
                document.content().sha256(),
                document.tags().items(),
                document.version(),
                document.createdAt(),
                document.updatedAt(),
                duplicates);
    }
}
