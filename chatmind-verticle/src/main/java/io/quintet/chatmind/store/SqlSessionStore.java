package io.quintet.chatmind.store;

import io.quintet.chatmind.domain.Message;
import io.quintet.chatmind.domain.Session;
import io.quintet.chatmind.domain.SessionQuery;
import io.quintet.chatmind.domain.SessionStore;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Reader;
import io.quintet.kit.store.Store;
import io.quintet.kit.store.Transaction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions in the database. */
public final class SqlSessionStore implements SessionStore {
    private static final String SELECT = """
            SELECT session.id, session.title, session.messages, session.created_at, session.updated_at, run.id AS run
            FROM session LEFT JOIN run ON run.session_id = session.id AND run.finished_at IS NULL""";
    private static final String WHERE = " WHERE ";
    private static final String HAS_TEXT = """
             (session.folded LIKE #{text} ESCAPE '\\' OR EXISTS (
                SELECT 1 FROM message WHERE message.session_id = session.id AND message.folded LIKE #{text} ESCAPE '\\'))""";
    private static final String BEFORE =
            " AND (session.updated_at < #{at} OR (session.updated_at = #{at} AND session.id < #{id}))";
    private static final String INSERT = """
            INSERT INTO session (id, title, folded, messages, created_at, updated_at)
            VALUES (#{id}, #{title}, #{folded}, 0, #{created}, #{updated})""";
    private static final List<String> PARTS_FIRST = List.of(
            "DELETE FROM run_event WHERE run_id IN (SELECT id FROM run WHERE session_id = #{id})",
            "DELETE FROM run WHERE session_id = #{id}",
            "DELETE FROM message WHERE session_id = #{id}");

    private final Store store;
    private final Messages messages;

    public SqlSessionStore(Store store) {
        this.store = store;
        this.messages = new Messages(store);
    }

    @Override
    public Future<Session> create(Session session, int most) {
        return store.write(transaction -> number(
                        transaction, "SELECT COUNT(*) AS number FROM session", Parameters.none())
                .compose(there ->
                        there < most ? insert(transaction, session) : full(most).future()));
    }

    @Override
    public Future<Optional<Session>> find(String id) {
        return find(store, id);
    }

    @Override
    public Future<List<Session>> list(SessionQuery query) {
        var parameters = text(query.text()).and("limit", query.limit());
        var order = " ORDER BY session.updated_at DESC, session.id DESC LIMIT #{limit}";
        return query.after()
                .map(last -> store.list(
                        SELECT + WHERE + condition(query.text()) + BEFORE + order,
                        parameters.and("at", last.updatedAt().toEpochMilli()).and("id", last.id()),
                        SqlSessionStore::session))
                .orElseGet(() -> store.list(
                        SELECT + WHERE + condition(query.text()) + order, parameters, SqlSessionStore::session));
    }

    @Override
    public Future<Long> count(String text) {
        return number(store, "SELECT COUNT(*) AS number FROM session" + WHERE + condition(text), text(text));
    }

    @Override
    public Future<Optional<Session>> retitle(String id, String title, Instant at) {
        var values = Parameters.of("id", id)
                .and("title", title)
                .and("folded", Messages.folded(title))
                .and("at", at.toEpochMilli());
        var sql = "UPDATE session SET title = #{title}, folded = #{folded}, updated_at = #{at} WHERE id = #{id}";
        return store.write(transaction -> transaction.execute(sql, values).compose(changed -> find(transaction, id)));
    }

    @Override
    public Future<Boolean> remove(String id) {
        return store.write(transaction -> {
            var key = Parameters.of("id", id);
            var removed = transaction.execute("DELETE FROM session WHERE id = #{id}", key);
            for (var part : PARTS_FIRST) {
                removed = removed.compose(rows -> transaction.execute(part, key).map(rows));
            }
            return removed.map(rows -> rows > 0);
        });
    }

    @Override
    public Future<List<Message>> messages(String session, int before, int limit) {
        var parameters = Parameters.of("session", session).and("before", before).and("limit", limit);
        return messages.where("""
                message.id IN (SELECT id FROM message WHERE session_id = #{session} AND place < #{before}
                    ORDER BY place DESC LIMIT #{limit}) ORDER BY message.place""", parameters);
    }

    @Override
    public Future<List<Message>> messagesOf(String run) {
        return messages.where("message.run_id = #{run} ORDER BY message.place", Parameters.of("run", run));
    }

    static Future<Optional<Session>> find(Reader reader, String id) {
        return reader.find(SELECT + WHERE + "session.id = #{id}", Parameters.of("id", id), SqlSessionStore::session);
    }

    private static Future<Session> insert(Transaction transaction, Session session) {
        var values = Parameters.of("id", session.id())
                .and("title", session.title())
                .and("folded", Messages.folded(session.title()))
                .and("created", session.createdAt().toEpochMilli())
                .and("updated", session.updatedAt().toEpochMilli());
        return transaction.execute(INSERT, values).map(session);
    }

    private static Future<Long> number(Reader reader, String sql, Parameters parameters) {
        return reader.find(sql, parameters, row -> row.getLong("number")).map(Optional::orElseThrow);
    }

    private static Failure full(int most) {
        return Failure.full("There are already %,d sessions, the most there may be. Remove one first.".formatted(most));
    }

    private static String condition(String text) {
        return text.isEmpty() ? "1 = 1" : HAS_TEXT;
    }

    private static Parameters text(String text) {
        return text.isEmpty()
                ? Parameters.none()
                : Parameters.of("text", "%" + Messages.folded(text).replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static Session session(Row row) {
        return new Session(
                row.getString("id"),
                row.getString("title"),
                row.getInteger("messages"),
                Optional.ofNullable(row.getString("run")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
