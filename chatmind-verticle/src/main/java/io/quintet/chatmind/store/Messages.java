package io.quintet.chatmind.store;

import io.quintet.chatmind.domain.Message;
import io.quintet.chatmind.domain.Message.Answer;
import io.quintet.chatmind.domain.Message.Question;
import io.quintet.chatmind.domain.Outcome;
import io.quintet.chatmind.domain.Piece;
import io.quintet.chatmind.domain.RunStatus;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Reader;
import io.quintet.kit.store.Transaction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages as rows: an answer's steps and citations are its run's events, so they are kept once. */
final class Messages {
    private static final String USER = "user";
    private static final String ASSISTANT = "assistant";
    private static final String INSERT = """
            INSERT INTO message (id, session_id, run_id, place, role, body, folded, created_at)
            VALUES (#{id}, #{session}, #{run}, #{place}, #{role}, #{body}, #{folded}, #{created})""";
    private static final String SELECT = """
            SELECT message.id, message.session_id, message.run_id, message.place, message.role, message.body,
                message.created_at, run.status, run.problem, run.model, run.tokens, run.first_token_ms, run.total_ms
            FROM message JOIN run ON run.id = message.run_id""";

    private final Reader reader;

    Messages(Reader reader) {
        this.reader = reader;
    }

    static Future<Integer> insert(Transaction transaction, Message message) {
        var values = Parameters.of("id", message.id())
                .and("session", message.sessionId())
                .and("run", message.runId())
                .and("place", message.place())
                .and("role", message instanceof Question ? USER : ASSISTANT)
                .and("body", message.text())
                .and("folded", folded(message.text()))
                .and("created", message.createdAt().toEpochMilli());
        return transaction.execute(INSERT, values);
    }

    /** What a search in any case looks at. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The messages that fit, in the order of the condition. */
    Future<List<Message>> where(String condition, Parameters parameters) {
        return reader.list(SELECT + " WHERE " + condition, parameters, Messages::message)
                .compose(this::withSources);
    }

    private Future<List<Message>> withSources(List<Message> messages) {
        var runs = messages.stream()
                .filter(Answer.class::isInstance)
                .map(Message::runId)
                .toList();
        return sources(runs)
                .map(sources -> messages.stream()
                        .map(message -> with(message, sources.getOrDefault(message.runId(), List.of())))
                        .toList());
    }

    private Future<Map<String, List<Piece>>> sources(List<String> runs) {
        if (runs.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        var parameters = Parameters.none();
        for (int index = 0; index < runs.size(); index++) {
            parameters = parameters.and("run" + index, runs.get(index));
        }
        var names = Stream.iterate(0, index -> index + 1).limit(runs.size()).map(index -> "#{run" + index + "}");
        var sql = "SELECT " + RunRows.EVENT + " FROM run_event WHERE kind IN ('step', 'citation') AND run_id IN ("
                + names.collect(Collectors.joining(", ")) + ") ORDER BY run_id, number";
        return reader.list(sql, parameters, row -> Map.entry(row.getString("run_id"), RunRows.piece(row)))
                .map(found -> found.stream().collect(byRun()));
    }

    private static Collector<Map.Entry<String, Piece>, ?, Map<String, List<Piece>>> byRun() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private static Message message(Row row) {
        var id = row.getString("id");
        var session = row.getString("session_id");
        var run = row.getString("run_id");
        int place = row.getInteger("place");
        var text = row.getString("body");
        var at = Instant.ofEpochMilli(row.getLong("created_at"));
        return USER.equals(row.getString("role"))
                ? new Question(id, session, run, place, text, at)
                : new Answer(id, session, run, place, text, at, outcome(row), List.of(), List.of());
    }

    private static Outcome outcome(Row row) {
        Long first = row.getLong("first_token_ms");
        return new Outcome(
                RunStatus.of(row.getString("status")),
                row.getString("problem"),
                row.getString("model"),
                row.getInteger("tokens"),
                first == null ? OptionalLong.empty() : OptionalLong.of(first),
                row.getLong("total_ms"));
    }

    private static Message with(Message message, List<Piece> sources) {
        return message instanceof Answer answer
                ? answer.from(all(sources, Piece.Step.class), all(sources, Piece.Citation.class))
                : message;
    }

    private static <P extends Piece> List<P> all(List<Piece> pieces, Class<P> kind) {
        return pieces.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
