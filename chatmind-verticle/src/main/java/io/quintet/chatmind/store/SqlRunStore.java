package io.quintet.chatmind.store;

import io.quintet.chatmind.domain.Message;
import io.quintet.chatmind.domain.Outcome;
import io.quintet.chatmind.domain.Piece;
import io.quintet.chatmind.domain.Run;
import io.quintet.chatmind.domain.RunEvent;
import io.quintet.chatmind.domain.RunStore;
import io.quintet.chatmind.domain.Session;
import io.quintet.events.RunFinished;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Store;
import io.quintet.kit.store.Transaction;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs and their events in the database. */
public final class SqlRunStore implements RunStore {
    /** Locks the session, so that what follows happens one after the other. */
    private static final String USE_SESSION = """
            UPDATE session SET messages = messages + 1, updated_at = #{at}, title = CASE WHEN title = '' THEN #{title} ELSE title END,
                folded = CASE WHEN title = '' THEN #{folded} ELSE folded END
            WHERE id = #{id} RETURNING messages""";

    private static final String INSERT_RUN = """
            INSERT INTO run (id, session_id, question_id, status, model, created_at, problem, tokens, total_ms)
            VALUES (#{id}, #{session}, #{question}, #{status}, #{model}, #{created}, '', 0, 0)""";
    private static final String FINISH_RUN = """
            UPDATE run SET status = #{status}, finished_at = #{finished}, problem = #{problem}, tokens = #{tokens},
                first_token_ms = #{first}, total_ms = #{total}
            WHERE id = #{id} AND finished_at IS NULL""";
    private static final String INSERT_EVENT = "INSERT INTO run_event (" + RunRows.EVENT
            + ") VALUES (#{run}, #{number}, #{at}, #{kind}, #{app}, #{body}, #{link})";
    private static final String OPEN = "SELECT " + RunRows.RUN + " FROM run WHERE finished_at IS NULL";

    private final Store store;

    public SqlRunStore(Store store) {
        this.store = store;
    }

    @Override
    public Future<Asked> ask(Message.Question question, Run run, String title) {
        return store.write(transaction -> useSession(transaction, question.sessionId(), question.createdAt(), title)
                .compose(place -> insert(transaction, question.at(place), run)));
    }

    @Override
    public Future<Void> begin(String run) {
        var sql = "UPDATE run SET status = 'running' WHERE id = #{id} AND finished_at IS NULL";
        return store.write(transaction -> transaction.execute(sql, Parameters.of("id", run)))
                .compose(SqlRunStore::open);
    }

    @Override
    public Future<Void> write(String run, List<RunEvent> events) {
        return store.write(transaction -> transaction
                .list(OPEN + " AND id = #{id}", Parameters.of("id", run), RunRows::run)
                .compose(found -> open(found.size()))
                .compose(open -> insert(transaction, run, events)));
    }

    @Override
    public Future<Message.Answer> finish(Ending ending) {
        var run = ending.run();
        return store.write(transaction -> useSession(
                        transaction, run.sessionId(), ending.answer().createdAt(), "")
                .map(place -> ending.answer().at(place))
                .compose(answer -> finish(transaction, ending)
                        .compose(finished -> Messages.insert(transaction, answer))
                        .map(answer)));
    }

    @Override
    public Future<Optional<Run>> find(String session, String run) {
        return store.find(
                "SELECT " + RunRows.RUN + " FROM run WHERE id = #{id} AND session_id = #{session}",
                Parameters.of("id", run).and("session", session),
                RunRows::run);
    }

    @Override
    public Future<List<RunEvent>> eventsAfter(String run, long number, int limit) {
        return store.list(
                "SELECT " + RunRows.EVENT
                        + " FROM run_event WHERE run_id = #{run} AND number > #{number} ORDER BY number LIMIT #{limit}",
                Parameters.of("run", run).and("number", number).and("limit", limit),
                RunRows::event);
    }

    @Override
    public Future<List<Run>> open() {
        return store.list(OPEN + " ORDER BY id", Parameters.none(), RunRows::run);
    }

    /** Answers the place of the message that goes there next. */
    private static Future<Integer> useSession(Transaction transaction, String id, Instant at, String title) {
        var values = Parameters.of("id", id)
                .and("at", at.toEpochMilli())
                .and("title", title)
                .and("folded", Messages.folded(title));
        return transaction
                .find(USE_SESSION, values, row -> row.getInteger("messages"))
                .compose(place -> place.map(Future::succeededFuture)
                        .orElseGet(() -> Failure.notFound("There is no session " + id + ".")
                                .future()));
    }

    private static Future<Asked> insert(Transaction transaction, Message.Question question, Run run) {
        return idle(transaction, run.sessionId())
                .compose(idle -> transaction.execute(INSERT_RUN, values(run)))
                .compose(stored -> Messages.insert(transaction, question))
                .compose(stored ->
                        insert(transaction, run.id(), List.of(new RunEvent(1, run.createdAt(), new Piece.Started()))))
                .compose(stored -> SqlSessionStore.find(transaction, run.sessionId()))
                .map(session -> new Asked(session.orElseThrow(), question, run));
    }

    private static Future<Session> idle(Transaction transaction, String id) {
        return SqlSessionStore.find(transaction, id)
                .map(Optional::orElseThrow)
                .compose(session -> session.runId()
                        .<Future<Session>>map(running -> busy(id, running).future())
                        .orElseGet(() -> Future.succeededFuture(session)));
    }

    private static Failure busy(String session, String run) {
        return Failure.conflict("This session is still answering, in run " + run
                + ". Follow it at /api/chatmind/sessions/" + session + "/runs/" + run + "/events, or cancel it.");
    }

    private static Parameters values(Run run) {
        return Parameters.of("id", run.id())
                .and("session", run.sessionId())
                .and("question", run.questionId())
                .and("status", run.status().word())
                .and("model", run.model())
                .and("created", run.createdAt().toEpochMilli());
    }

    private static Future<Void> finish(Transaction transaction, Ending ending) {
        var run = ending.run();
        return transaction
                .execute(FINISH_RUN, values(run, ending.answer().outcome()))
                .compose(SqlRunStore::open)
                .compose(finished -> insert(transaction, run.id(), ending.events()))
                .compose(stored ->
                        transaction.append(finished(run, ending.answer().outcome())));
    }

    private static Parameters values(Run run, Outcome outcome) {
        var first = outcome.firstTokenMillis();
        return Parameters.of("id", run.id())
                .and("status", run.status().word())
                .and("finished", run.finishedAt().orElseThrow().toEpochMilli())
                .and("problem", outcome.problem())
                .and("tokens", outcome.tokens())
                .and("first", first.isPresent() ? first.getAsLong() : null)
                .and("total", outcome.totalMillis());
    }

    private static RunFinished finished(Run run, Outcome outcome) {
        return new RunFinished(
                run.sessionId(),
                run.id(),
                run.model(),
                outcome.status().word(),
                outcome.tokens(),
                outcome.firstTokenMillis().orElse(0),
                outcome.totalMillis());
    }

    private static Future<Void> insert(Transaction transaction, String run, List<RunEvent> events) {
        return transaction.executeEach(
                INSERT_EVENT,
                events.stream().map(event -> RunRows.parameters(run, event)).toList());
    }

    private static Future<Void> open(int rows) {
        return rows > 0
                ? Future.succeededFuture()
                : Failure.conflict("The run has ended or is gone.").future();
    }
}
