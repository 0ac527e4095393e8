package io.quintet.chatmind.domain.skill;

import io.quintet.chatmind.domain.App;
import io.quintet.events.Found;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** How things are: one line of each of the five apps. */
final class SummarySkill implements Skill {
    private static final Vocabulary SUMMARY =
            Vocabulary.of("summary", "summarise", "summarize", "overview", "briefing", "status", "recap");
    private static final Vocabulary OTHERS = Terms.TASK.and(Terms.DOCUMENT, Terms.TAG, Terms.DATASET, Terms.CHAT);
    private static final List<String> PHRASES = List.of(
            "how are things",
            "how is it going",
            "how is everything",
            "how are we doing",
            "what's up",
            "what is up",
            "how's it going");

    @Override
    public List<String> examples() {
        return List.of("How are things?");
    }

    @Override
    public boolean recognises(Wording wording) {
        boolean named = wording.has(OTHERS) || wording.name().isPresent();
        return PHRASES.stream().anyMatch(wording::hasPhrase) || (wording.has(SUMMARY) && !named);
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var parts = List.of(
                new Part(App.TASKFLOW, tasks(speaker)),
                new Part(App.FILEVAULT, count(App.FILEVAULT, "document", speaker)),
                new Part(App.DATAPULSE, count(App.DATAPULSE, "dataset", speaker)),
                new Part(App.METRICSHUB, endpoints(speaker)),
                new Part(App.CHATMIND, count(App.CHATMIND, "chat", speaker)));
        return Future.join(parts.stream().map(Part::told).toList())
                .transform(asked -> speaker.say("Right now:\n"))
                .compose(said -> speaker.each(parts, part -> part.tell(speaker)));
    }

    private static Future<String> tasks(Speaker speaker) {
        var all = speaker.find(App.TASKFLOW, "", Map.of(), "how many tasks there are");
        var late = speaker.find(App.TASKFLOW, "", Map.of("due", "overdue"), "which tasks are overdue");
        return Future.all(all, late)
                .map(both -> "%s, **%d overdue**"
                        .formatted(number(all.result(), "task"), late.result().total()));
    }

    private static Future<String> endpoints(Speaker speaker) {
        var all = speaker.find(App.METRICSHUB, "", Map.of(), "which endpoints are checked");
        var down = speaker.find(App.METRICSHUB, "", Map.of("status", "down"), "which endpoints are down");
        return Future.all(all, down)
                .map(both -> "%s checked, **%d down**"
                        .formatted(
                                number(all.result(), "endpoint"), down.result().total()));
    }

    private static Future<String> count(App app, String noun, Speaker speaker) {
        return speaker.find(app, "", Map.of(), "how many %ss there are".formatted(noun))
                .map(found -> number(found, noun));
    }

    private static String number(Found found, String noun) {
        return "%d %s%s".formatted(found.total(), noun, found.total() == 1 ? "" : "s");
    }

    /** One app's line; an app that does not answer has one that says so. */
    private record Part(App app, Future<String> told) {
        Future<Void> tell(Speaker speaker) {
            if (told.failed()) {
                return told.cause() instanceof NotAnswered notAnswered
                        ? speaker.say("- " + notAnswered.sentence())
                        : Future.failedFuture(told.cause());
            }
            var path = "/" + app.id();
            return speaker.say("- %s: %s".formatted(Markdown.link(app.title(), path), told.result()))
                    .compose(said -> speaker.cite(app, app.title(), path));
        }
    }
}
