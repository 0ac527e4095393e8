package io.quintet.chatmind.event;

import io.quintet.chatmind.domain.Session;
import io.quintet.chatmind.domain.SessionQuery;
import io.quintet.chatmind.domain.SessionService;
import io.quintet.events.Addresses;
import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.kit.event.Bus;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Answers what the other services ask about sessions. */
public final class SessionListener {
    private static final String APP = "chatmind";
    private static final int MOST = 500;

    private final SessionService sessions;

    public SessionListener(SessionService sessions) {
        this.sessions = sessions;
    }

    public void listenOn(Bus bus) {
        bus.answer(Addresses.find(APP), Find.class, this::find);
        bus.answer(Addresses.get(APP), Get.class, this::facts);
    }

    private Future<Found> find(Find question) {
        var unknown = question.filter().keySet().stream().findFirst();
        if (unknown.isPresent()) {
            return Failure.invalid("ChatMind finds sessions by text, not by " + unknown.get() + ".")
                    .future();
        }
        var text = question.text().strip();
        int limit = Math.max(1, Math.min(question.limit(), MOST));
        return sessions.list(new SessionQuery(text, limit, Optional.empty()))
                .compose(page -> sessions.count(text).map(total -> found(page, total)));
    }

    private static Found found(List<Session> page, long total) {
        return new Found(page.stream().map(SessionListener::item).toList(), total);
    }

    private static FoundItem item(Session session) {
        return new FoundItem(session.id(), "session", title(session), summary(session), link(session));
    }

    private Future<Facts> facts(Get question) {
        return sessions.find(question.id()).map(SessionListener::facts);
    }

    private static Facts facts(Session session) {
        var facts = List.of(
                new Fact("Messages", Integer.toString(session.messages())),
                new Fact("Answering now", session.runId().isPresent() ? "yes" : "no"),
                new Fact("Created", session.createdAt().toString()),
                new Fact("Last used", session.updatedAt().toString()));
        return new Facts(title(session), summary(session), link(session), facts);
    }

    private static String title(Session session) {
        return session.title().isEmpty() ? "New chat" : session.title();
    }

    private static String summary(Session session) {
        var noun = session.messages() == 1 ? " message" : " messages";
        return session.messages() + noun + ", last used " + session.updatedAt();
    }

    private static String link(Session session) {
        return "/chatmind?session=" + session.id();
    }
}
