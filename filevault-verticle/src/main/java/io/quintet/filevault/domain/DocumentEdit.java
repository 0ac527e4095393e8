package io.quintet.filevault.domain;

/** A change of what is said of a document. */
@FunctionalInterface
public interface DocumentEdit {
    DocumentDetails appliedTo(DocumentDetails details);

    static DocumentEdit rename(DocumentName name) {
        return details -> new DocumentDetails(name, details.mediaType(), details.tags());
    }

    static DocumentEdit tag(Tags tags) {
        return details -> new DocumentDetails(details.name(), details.mediaType(), tags);
    }

    default DocumentEdit and(DocumentEdit next) {
        return details -> next.appliedTo(appliedTo(details));
    }
}
