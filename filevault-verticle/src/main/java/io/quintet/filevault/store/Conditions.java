package io.quintet.filevault.store;

import io.quintet.filevault.domain.DocumentQuery;
import io.quintet.kit.store.Parameters;
import java.util.ArrayList;
import java.util.List;

/** The WHERE clause of a query, with its parameters. */
record Conditions(String sql, Parameters parameters) {

    /** Those of the documents on all pages. */
    static Conditions of(DocumentQuery query) {
        return collect(query, new ArrayList<>(), Parameters.none());
    }

    /** Those of the documents after the query's cursor. */
    static Conditions afterCursorOf(DocumentQuery query) {
        if (query.cursor().isEmpty()) {
            return of(query);
        }
        var terms = new ArrayList<>(List.of("document.id < #{cursor}"));
        return collect(query, terms, Parameters.of("cursor", query.cursor()));
    }

    private static Conditions collect(DocumentQuery query, List<String> terms, Parameters cursor) {
        var parameters = cursor;
        if (!query.tag().isEmpty()) {
            terms.add("document.id IN (SELECT document_id FROM document_tag WHERE tag = #{tag})");
            parameters = parameters.and("tag", query.tag());
        }
        if (!query.name().isEmpty()) {
            terms.add("document.name_search LIKE #{name} ESCAPE '!'");
            parameters = parameters.and("name", contains(query.name()));
        }
        if (!query.text().isEmpty()) {
            terms.add("(document.name_search LIKE #{text} ESCAPE '!' OR document.tags LIKE #{text} ESCAPE '!')");
            parameters = parameters.and("text", contains(query.text()));
        }
        return new Conditions(terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms), parameters);
    }

    private static String contains(String text) {
        return "%" + DocumentRows.searchable(text).replaceAll("[!%_]", "!$0") + "%";
    }
}
