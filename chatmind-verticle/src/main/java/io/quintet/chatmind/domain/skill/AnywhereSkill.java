package io.quintet.chatmind.domain.skill;

import io.quintet.chatmind.domain.App;
import io.quintet.events.Found;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Looks for a name or a text in all five apps. */
final class AnywhereSkill implements Skill {
    private static final Vocabulary SEARCH =
            Vocabulary.of("find", "search", "where", "where's", "anything", "something");
    private static final Vocabulary AROUND_TEXT = Terms.FILLER.and(Terms.ABOUT, Terms.NAMED, Terms.IN, SEARCH);

    @Override
    public List<String> examples() {
        return List.of("Find “garden”");
    }

    @Override
    public boolean recognises(Wording wording) {
        return !text(wording).isEmpty() && (wording.name().isPresent() || wording.has(SEARCH));
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var text = text(wording);
        var looks = List.of(App.values()).stream()
                .map(app -> new Look(app, look(app, text, speaker)))
                .toList();
        return Future.join(looks.stream().map(Look::found).toList())
                .transform(asked -> speaker.each(looks, look -> look.tell(speaker)))
                .compose(told -> nothing(looks, text, speaker));
    }

    private static Future<Found> look(App app, String text, Speaker speaker) {
        return speaker.find(app, text, Map.of(), "what there is about " + Markdown.quoted(text));
    }

    private static Future<Void> nothing(List<Look> looks, String text, Speaker speaker) {
        return looks.stream().anyMatch(Look::hasSome)
                ? Future.succeededFuture()
                : speaker.say("I could not find %s anywhere I could look.".formatted(Markdown.quoted(text)));
    }

    private static String text(Wording wording) {
        return wording.name()
                .map(Word::text)
                .orElseGet(() -> wording.without(AROUND_TEXT).text());
    }

    /** One app, asked. */
    private record Look(App app, Future<Found> found) {
        boolean hasSome() {
            return found.succeeded() && found.result().total() > 0;
        }

        Future<Void> tell(Speaker speaker) {
            if (found.failed()) {
                return found.cause() instanceof NotAnswered notAnswered
                        ? speaker.say(notAnswered.sentence() + "\n")
                        : Future.failedFuture(found.cause());
            }
            return hasSome()
                    ? speaker.say("In %s:\n".formatted(app.title()))
                            .compose(said -> speaker.list(app, found.result()))
                            .compose(said -> speaker.say(""))
                    : Future.succeededFuture();
        }
    }
}
