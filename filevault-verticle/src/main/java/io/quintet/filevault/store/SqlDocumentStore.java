package io.quintet.filevault.store;

import io.quintet.events.DocumentChanged;
import io.quintet.filevault.domain.Document;
import io.quintet.filevault.domain.DocumentQuery;
import io.quintet.filevault.domain.DocumentStore;
import io.quintet.filevault.domain.Holding;
import io.quintet.filevault.domain.TagCount;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Store;
import io.quintet.kit.store.Transaction;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps documents in SQL; the row of a content is the lock under which its bytes come and go. */
public final class SqlDocumentStore implements DocumentStore {
    private static final String DOCUMENTS =
            "SELECT document.*, content.size FROM document JOIN content ON content.sha256 = document.sha256";

    private final Store store;

    public SqlDocumentStore(Store store) {
        this.store = store;
    }

    @Override
    public Future<Void> add(Document document, Supplier<Future<Void>> placeBytes) {
        return store.write(transaction -> holdContent(transaction, document)
                .compose(held -> placeBytes.get())
                .compose(placed -> insert(transaction, document))
                .compose(inserted -> transaction.append(changed("stored", document))));
    }

    private static Future<Void> holdContent(Transaction transaction, Document document) {
        var sql = """
                INSERT INTO content (sha256, size) VALUES (#{sha256}, #{size})
                ON CONFLICT (sha256) DO UPDATE SET size = excluded.size""";
        return transaction.execute(sql, DocumentRows.parameters(document)).mapEmpty();
    }

    private static Future<Void> insert(Transaction transaction, Document document) {
        var sql = """
                INSERT INTO document
                  (id, name, name_search, media_type, sha256, tags, version, created_at, updated_at)
                VALUES
                  (#{id}, #{name}, #{nameSearch}, #{mediaType}, #{sha256}, #{tags}, #{version}, #{createdAt}, #{updatedAt})""";
        return transaction
                .execute(sql, DocumentRows.parameters(document))
                .compose(inserted -> insertTags(transaction, document));
    }

    private static Future<Void> insertTags(Transaction transaction, Document document) {
        return transaction.executeEach(
                "INSERT INTO document_tag (tag, document_id) VALUES (#{tag}, #{id})",
                DocumentRows.tagParameters(document));
    }

    @Override
    public Future<Optional<Holding>> find(String id) {
        return store.find(DOCUMENTS + " WHERE document.id = #{id}", Parameters.of("id", id), DocumentRows::read)
                .compose(found -> withDuplicates(found.stream().toList()))
                .map(holdings -> holdings.stream().findFirst());
    }

    @Override
    public Future<List<Holding>> list(DocumentQuery query) {
        var conditions = Conditions.afterCursorOf(query);
        var sql = DOCUMENTS + conditions.sql() + " ORDER BY document.id DESC LIMIT #{limit}";
        return store.list(sql, conditions.parameters().and("limit", query.limit()), DocumentRows::read)
                .compose(this::withDuplicates);
    }

    private Future<List<Holding>> withDuplicates(List<Document> documents) {
        return Duplicates.of(documents, store)
                .map(duplicates -> documents.stream().map(duplicates::holding).toList());
    }

    @Override
    public Future<Long> count(DocumentQuery query) {
        var conditions = Conditions.of(query);
        var sql = "SELECT COUNT(*) AS documents FROM document" + conditions.sql();
        return store.find(sql, conditions.parameters(), row -> row.getLong("documents"))
                .map(Optional::orElseThrow);
    }

    @Override
    public Future<Boolean> replace(Document before, Document after) {
        var sql = """
                UPDATE document
                SET name = #{name}, name_search = #{nameSearch}, tags = #{tags}, version = #{version}, updated_at = #{updatedAt}
                WHERE id = #{id} AND version = #{before}""";
        var parameters = DocumentRows.parameters(after).and("before", before.version());
        return ifChanged(
                sql,
                parameters,
                transaction -> retag(transaction, after).compose(done -> transaction.append(changed("tagged", after))));
    }

    private static Future<Void> retag(Transaction transaction, Document document) {
        var id = Parameters.of("id", document.id());
        return transaction
                .execute("DELETE FROM document_tag WHERE document_id = #{id}", id)
                .compose(deleted -> insertTags(transaction, document));
    }

    @Override
    public Future<Boolean> remove(Document document) {
        var sql = "DELETE FROM document WHERE id = #{id} AND version = #{version}";
        return ifChanged(
                sql,
                DocumentRows.parameters(document),
                transaction -> transaction.append(changed("removed", document)));
    }

    private Future<Boolean> ifChanged(String sql, Parameters parameters, Function<Transaction, Future<Void>> thenAlso) {
        return store.write(transaction -> transaction
                .execute(sql, parameters)
                .compose(rows -> rows == 0
                        ? Future.succeededFuture(false)
                        : thenAlso.apply(transaction).map(true)));
    }

    @Override
    public Future<List<TagCount>> tags(String after, int limit) {
        var sql = """
                SELECT tag, COUNT(*) AS documents FROM document_tag WHERE tag > #{after}
                GROUP BY tag ORDER BY tag LIMIT #{limit}""";
        return store.list(
                sql,
                Parameters.of("after", after).and("limit", limit),
                row -> new TagCount(row.getString("tag"), row.getLong("documents")));
    }

    @Override
    public Future<Void> reclaim(String sha256, Supplier<Future<Void>> eraseBytes) {
        var content = Parameters.of("sha256", sha256);
        // Two statements: in PostgreSQL only the second sees what was committed while the first waited for the row.
        return store.write(transaction -> hold(transaction, content)
                .compose(held -> isUsed(transaction, content))
                .compose(used -> used ? Future.succeededFuture() : forget(transaction, content, eraseBytes)));
    }

    private static Future<Void> hold(Transaction transaction, Parameters content) {
        var sql = """
                INSERT INTO content (sha256, size) VALUES (#{sha256}, 0)
                ON CONFLICT (sha256) DO UPDATE SET size = content.size""";
        return transaction.execute(sql, content).mapEmpty();
    }

    private static Future<Boolean> isUsed(Transaction transaction, Parameters content) {
        return transaction
                .find("SELECT id FROM document WHERE sha256 = #{sha256} LIMIT 1", content, row -> row.getString("id"))
                .map(Optional::isPresent);
    }

    private static Future<Void> forget(Transaction transaction, Parameters content, Supplier<Future<Void>> eraseBytes) {
        return eraseBytes
                .get()
                .compose(erased -> transaction
                        .execute("DELETE FROM content WHERE sha256 = #{sha256}", content)
                        .mapEmpty());
    }

    @Override
    public Future<List<String>> unused() {
        var sql = "SELECT sha256 FROM content WHERE sha256 NOT IN (SELECT sha256 FROM document)";
        return store.list(sql, Parameters.none(), row -> row.getString("sha256"));
    }

    @Override
    public Future<Set<String>> used(String prefix) {
        var sql = "SELECT DISTINCT sha256 FROM document WHERE sha256 >= #{first} AND sha256 < #{past}";
        return store.list(sql, Parameters.of("first", prefix).and("past", prefix + "g"), row -> row.getString("sha256"))
                .map(Set::copyOf);
    }

    private static DocumentChanged changed(String change, Document document) {
        return new DocumentChanged(
                change,
                document.id(),
                document.name().text(),
                document.content().sha256(),
                document.content().size(),
                document.mediaType(),
                document.tags().items());
    }
}
