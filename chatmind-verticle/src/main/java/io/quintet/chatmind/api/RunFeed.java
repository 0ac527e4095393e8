package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Message;
import io.quintet.chatmind.domain.Piece;
import io.quintet.chatmind.domain.Run;
import io.quintet.chatmind.domain.RunEvent;
import io.quintet.chatmind.domain.RunService;
import io.quintet.chatmind.domain.Session;
import io.quintet.chatmind.domain.SessionService;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.Feed;
import io.quintet.kit.stream.FeedItem;
import io.quintet.kit.stream.Subscription;
import io.vertx.core.Future;
import java.util.List;

/** A run's events for a stream: only what is on disk is ever sent, so it can be sent again. */
final class RunFeed implements Feed {
    private final Run run;
    private final RunService runs;
    private final SessionService sessions;

    RunFeed(Run run, RunService runs, SessionService sessions) {
        this.run = run;
        this.runs = runs;
        this.sessions = sessions;
    }

    @Override
    public Future<List<FeedItem>> after(long id, int limit) {
        return runs.eventsAfter(run, id, limit).compose(this::items);
    }

    @Override
    public Subscription onMore(Runnable wake) {
        return runs.onWritten(run.id(), wake);
    }

    /** The first event and the last carry a message; the others are whole as they are. */
    private Future<List<FeedItem>> items(List<RunEvent> events) {
        var whole = events.stream().noneMatch(event -> event.piece() instanceof Piece.Started || event.last());
        return whole
                ? Future.succeededFuture(items(events, List.of(), ""))
                : sessions.find(run.sessionId()).compose(session -> items(events, session));
    }

    private Future<List<FeedItem>> items(List<RunEvent> events, Session session) {
        return sessions.messagesOf(run.id())
                .compose(messages -> messages.isEmpty()
                        ? Failure.notFound("The run is gone.").future()
                        : Future.succeededFuture(items(events, messages, session.title())));
    }

    private List<FeedItem> items(List<RunEvent> events, List<Message> messages, String title) {
        return events.stream().map(event -> item(event, messages, title)).toList();
    }

    private FeedItem item(RunEvent event, List<Message> messages, String title) {
        var piece = event.piece();
        if (piece instanceof Piece.Step step) {
            return new FeedItem(event.number(), "step", StepView.of(step), false);
        }
        if (piece instanceof Piece.Token token) {
            return new FeedItem(event.number(), "token", new TokenView(token.text()), false);
        }
        if (piece instanceof Piece.Citation citation) {
            return new FeedItem(event.number(), "citation", CitationView.of(citation), false);
        }
        if (piece instanceof Piece.Ended ended) {
            var answer = MessageView.of(messages.get(messages.size() - 1));
            return new FeedItem(event.number(), ended.status().word(), answer, true);
        }
        return new FeedItem(event.number(), "run", RunStartedView.of(run, title, messages.get(0)), false);
    }
}
