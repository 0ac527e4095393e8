package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Message;
import io.quintet.chatmind.domain.Run;
import io.quintet.chatmind.domain.RunService;
import io.quintet.chatmind.domain.Session;
import io.quintet.chatmind.domain.SessionQuery;
import io.quintet.chatmind.domain.SessionService;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** ChatMind's operations, one method each. */
public final class ChatApi {
    private static final int PAGE = 100;
    private static final String EVENT_STREAM = "text/event-stream";

    private final SessionService sessions;
    private final RunService runs;

    public ChatApi(SessionService sessions, RunService runs) {
        this.sessions = sessions;
        this.runs = runs;
    }

    public Operations operations() {
        return new Operations()
                .on("listModels", this::listModels)
                .on("listSessions", this::listSessions)
                .on("createSession", this::createSession)
                .on("findSession", this::findSession)
                .on("editSession", this::editSession)
                .on("removeSession", this::removeSession)
                .on("sendMessage", this::sendMessage)
                .on("findRun", this::findRun)
                .on("listRunEvents", this::listRunEvents)
                .on("cancelRun", this::cancelRun);
    }

    private Future<Reply> listModels(Request request) {
        return Future.succeededFuture(Reply.ok(PageView.whole(runs.models())));
    }

    private Future<Reply> listSessions(Request request) {
        int limit = request.query("limit", PAGE);
        var query = new SessionQuery(
                request.query("q").orElse("").strip(),
                limit + 1,
                request.query("cursor").map(Cursor::position));
        return sessions.list(query)
                .map(found -> PageView.of(found, limit, Cursor::of).map(SessionView::of))
                .map(Reply::ok);
    }

    private Future<Reply> createSession(Request request) {
        return sessions.create(Optional.ofNullable(request.body().getString("title")))
                .map(session -> Reply.created(path(session), SessionView.of(session)));
    }

    /** The messages that the session had when it was read, and the run as it was then: together they miss nothing. */
    private Future<Reply> findSession(Request request) {
        int before = request.query("before").map(Cursor::place).orElse(Integer.MAX_VALUE);
        int limit = request.query("limit", PAGE);
        return sessions.find(request.path("sessionId"))
                .compose(session -> sessions.messages(session.id(), Math.min(before, session.messages() + 1), limit)
                        .compose(messages -> detail(session, messages)))
                .map(Reply::ok);
    }

    private Future<SessionDetailView> detail(Session session, List<Message> messages) {
        return session.runId()
                .map(run -> runs.find(session.id(), run).map(Run::unended).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(run -> SessionDetailView.of(session, messages, run));
    }

    private Future<Reply> editSession(Request request) {
        return sessions.retitle(request.path("sessionId"), request.body().getString("title"))
                .map(SessionView::of)
                .map(Reply::ok);
    }

    private Future<Reply> removeSession(Request request) {
        return sessions.remove(request.path("sessionId")).map(removed -> Reply.noContent());
    }

    private Future<Reply> sendMessage(Request request) {
        return runs.ask(request.path("sessionId"), request.body().getString("text"))
                .compose(started -> reply(request, started));
    }

    private Future<Reply> reply(Request request, RunService.Started started) {
        var run = started.asked().run();
        if (request.accepts(EVENT_STREAM)) {
            return Future.succeededFuture(Reply.follow(feed(run), 0));
        }
        if (request.header("Prefer").filter(Preference::respondsAsync).isPresent()) {
            return Future.succeededFuture(Reply.accepted(RunView.of(run)));
        }
        return started.answer()
                .compose(answer -> runs.find(run.sessionId(), run.id())
                        .map(ended -> ExchangeView.of(ended, started.asked().question(), answer)))
                .map(exchange -> Reply.created(path(run), exchange));
    }

    private Future<Reply> findRun(Request request) {
        return run(request).map(RunView::of).map(Reply::ok);
    }

    private Future<Reply> listRunEvents(Request request) {
        long after = request.resumeAfterNumber().orElse(0L);
        return run(request).map(run -> Reply.follow(feed(run), after));
    }

    private Future<Reply> cancelRun(Request request) {
        return runs.cancel(request.path("sessionId"), request.path("runId"))
                .map(RunView::of)
                .map(Reply::ok);
    }

    private Future<Run> run(Request request) {
        return runs.find(request.path("sessionId"), request.path("runId"));
    }

    private RunFeed feed(Run run) {
        return new RunFeed(run, runs, sessions);
    }

    private static String path(Session session) {
        return "/sessions/" + session.id();
    }

    private static String path(Run run) {
        return "/sessions/" + run.sessionId() + "/runs/" + run.id();
    }
}
