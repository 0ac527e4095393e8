package io.quintet.chatmind.domain.skill;

import io.quintet.chatmind.domain.App;
import io.quintet.chatmind.domain.Piece.Citation;
import io.quintet.chatmind.domain.Piece.Step;
import io.quintet.chatmind.domain.Replying;
import io.quintet.chatmind.domain.Words;
import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks the apps and says what they answered: every look is a step, and every object that is named is cited. */
final class Speaker {
    /** So many objects are named; of the others their number is. */
    static final int NAMED = 10;

    private final Suite suite;
    private final Replying reply;
    private final String session;

    /** @param session where it speaks: the question itself is no answer to a search */
    Speaker(Suite suite, Replying reply, String session) {
        this.suite = suite;
        this.reply = reply;
        this.session = session;
    }

    /** @param question in words that fit after "I cannot say …" */
    Future<Found> find(App app, String text, Map<String, String> filter, String question) {
        return ask(new Step(app, question), () -> suite.find(app, new Find(text, filter, NAMED)))
                .map(found -> app == App.CHATMIND && !text.isEmpty() ? elsewhere(found) : found);
    }

    Future<Facts> facts(App app, String id, String question) {
        return ask(new Step(app, question), () -> suite.facts(app, id));
    }

    /** Says one paragraph or one line of a list. */
    Future<Void> say(String markdown) {
        return each(Words.split(markdown + "\n"), reply::says);
    }

    /** Names the objects in a list, each with its link. */
    Future<Void> list(App app, Found found) {
        return each(found.items(), item -> item(app, item)).compose(named -> more(app, found));
    }

    Future<Void> item(App app, FoundItem item) {
        var summary = item.summary().isBlank() ? "" : ": " + Markdown.text(item.summary());
        return say("- " + Markdown.link(item.title(), item.link()) + summary)
                .compose(said -> cite(app, item.title(), item.link()));
    }

    /** One line of a list. */
    Future<Void> fact(Fact fact) {
        return say("- %s: %s".formatted(Markdown.bold(fact.name()), Markdown.text(fact.value())));
    }

    Future<Void> cite(App app, String title, String link) {
        return Markdown.isPath(link) ? reply.cites(new Citation(title, app, link)) : Future.succeededFuture();
    }

    /** Does one after the other. */
    <T> Future<Void> each(List<T> items, Function<T, Future<Void>> work) {
        return next(items.iterator(), work);
    }

    private Found elsewhere(Found found) {
        var others = found.items().stream()
                .filter(item -> !item.id().equals(session))
                .toList();
        return new Found(others, found.total() - (found.items().size() - others.size()));
    }

    private static <T> Future<Void> next(Iterator<T> items, Function<T, Future<Void>> work) {
        while (items.hasNext()) {
            var done = work.apply(items.next());
            if (!done.succeeded()) {
                return done.compose(room -> next(items, work));
            }
        }
        return Future.succeededFuture();
    }

    private Future<Void> more(App app, Found found) {
        var others = found.total() - found.items().size();
        return others > 0
                ? say("- … and %d more in %s".formatted(others, Markdown.link(app.title(), "/" + app.id())))
                : Future.succeededFuture();
    }

    private <A> Future<A> ask(Step step, Supplier<Future<A>> asking) {
        return reply.looks(step)
                .compose(seen -> asking.get().recover(failed -> Future.failedFuture(told(step, failed))));
    }

    private static Throwable told(Step step, Throwable failed) {
        return failed instanceof Failure failure ? new NotAnswered(step, failure) : failed;
    }
}
