package io.quintet.filevault.api;

import io.quintet.filevault.domain.Arrival;
import io.quintet.filevault.domain.DocumentDetails;
import io.quintet.filevault.domain.DocumentName;
import io.quintet.filevault.domain.ExpectedDigest;
import io.quintet.filevault.domain.MediaTypes;
import io.quintet.filevault.domain.Tags;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.http.Request;
import io.quintet.kit.stream.Received;
import io.quintet.kit.stream.UploadHead;
import java.util.ArrayList;
import java.util.List;

/** What a request says of the document that it brings, in its address, its headers and its form. */
record UploadRequest(Request request) {
    private static final String TAGS = "tags";

    /** What is said of the document before its bytes; fails when it is wrong, so that they need not be sent. */
    DocumentDetails details(UploadHead head) {
        return details(head, Tags.parse(tagsOfAddress()));
    }

    /** All that is said of the document. */
    DocumentDetails details(Received<Arrival> received) {
        return details(received.head(), tags(received));
    }

    /** How many bytes will come, about; 0 when it is not said. */
    long announced() {
        return request.header("Content-Length").map(Long::parseLong).orElse(0L);
    }

    ExpectedDigest expected() {
        var header = request.header(ReprDigest.HEADER).map(ReprDigest::parse);
        var query = request.query("sha256").map(ExpectedDigest::new);
        return header.orElseGet(ExpectedDigest::any).and(query.orElseGet(ExpectedDigest::any));
    }

    private DocumentDetails details(UploadHead head, Tags tags) {
        var name = name(head);
        return new DocumentDetails(name, MediaTypes.decide(head.mediaType(), name), tags);
    }

    private DocumentName name(UploadHead head) {
        return request.query("name")
                .or(head::name)
                .map(DocumentName::of)
                .orElseThrow(() -> Failure.invalid("query/name", "A raw body needs a name: ?name=report.pdf"));
    }

    private Tags tags(Received<Arrival> received) {
        received.fields().keySet().stream()
                .filter(field -> !field.equals(TAGS))
                .findFirst()
                .ifPresent(UploadRequest::refuse);
        var texts = new ArrayList<>(tagsOfAddress());
        texts.addAll(received.fields().getOrDefault(TAGS, List.of()));
        return Tags.parse(texts);
    }

    private List<String> tagsOfAddress() {
        return request.query(TAGS).stream().toList();
    }

    private static void refuse(String field) {
        throw Failure.invalid("/" + field, "A form has a file and tags, but no field \"" + field + "\".");
    }
}
