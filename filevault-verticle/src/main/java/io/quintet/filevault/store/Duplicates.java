package io.quintet.filevault.store;

import io.quintet.filevault.domain.Document;
import io.quintet.filevault.domain.Holding;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Reader;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who has the bytes of some documents, found for all of them at once. */
record Duplicates(Map<String, List<String>> idsByContent) {
    private record Owner(String sha256, String id) {}

    static Future<Duplicates> of(List<Document> documents, Reader reader) {
        var contents = documents.stream()
                .map(document -> document.content().sha256())
                .distinct()
                .toList();
        if (contents.isEmpty()) {
            return Future.succeededFuture(new Duplicates(Map.of()));
        }
        return reader.list(
                        sql(contents),
                        parameters(contents),
                        row -> new Owner(row.getString("sha256"), row.getString("id")))
                .map(Duplicates::group);
    }

    Holding holding(Document document) {
        var others = idsByContent.getOrDefault(document.content().sha256(), List.of()).stream()
                .filter(id -> !id.equals(document.id()))
                .limit(Holding.MAX_DUPLICATES)
                .toList();
        return new Holding(document, others);
    }

    private static Duplicates group(List<Owner> owners) {
        return new Duplicates(owners.stream()
                .collect(Collectors.groupingBy(Owner::sha256, Collectors.mapping(Owner::id, Collectors.toList()))));
    }

    /** One more than are told of each content, for the document itself is among them. */
    private static String sql(List<String> contents) {
        var names = new ArrayList<String>();
        for (var number = 0; number < contents.size(); number++) {
            names.add("#{sha" + number + "}");
        }
        return """
                SELECT sha256, id FROM (
                  SELECT sha256, id, ROW_NUMBER() OVER (PARTITION BY sha256 ORDER BY id) AS place
                  FROM document WHERE sha256 IN (%s)
                ) AS owner WHERE place <= %d ORDER BY sha256, id""".formatted(String.join(", ", names), Holding.MAX_DUPLICATES + 1);
    }

    private static Parameters parameters(List<String> contents) {
        var parameters = Parameters.none();
        for (var number = 0; number < contents.size(); number++) {
            parameters = parameters.and("sha" + number, contents.get(number));
        }
        return parameters;
    }
}
