package io.quintet.chatmind.domain.skill;

import io.quintet.chatmind.domain.App;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.vertx.core.Future;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Picks the one object that a name means, and goes on with it.
 *
 * @param kind what such an object is called: "document", "dataset"
 */
record Lookup(App app, String kind, String name) {

    /** The one that has the name, or the only one whose name has it in it; of several the reader is asked which. */
    Future<Void> in(Found found, Speaker speaker, Function<FoundItem, Future<Void>> one, Supplier<Future<Void>> none) {
        var named = found.items().stream().filter(item -> has(item.title())).toList();
        var called = named.stream()
                .filter(item -> item.title().equalsIgnoreCase(name))
                .toList();
        var meant = called.size() == 1 ? called : named;
        if (meant.isEmpty()) {
            return none.get();
        }
        return meant.size() == 1 ? one.apply(meant.get(0)) : which(new Found(meant, meant.size()), speaker);
    }

    /** "I could not find …" */
    Future<Void> missing(Speaker speaker) {
        return speaker.say(
                "I could not find a %s called %s in %s.".formatted(kind, Markdown.quoted(name), app.title()));
    }

    private boolean has(String title) {
        return title.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private Future<Void> which(Found found, Speaker speaker) {
        return speaker.say("%s has %d that fit %s. Which one do you mean?\n"
                        .formatted(app.title(), found.total(), Markdown.quoted(name)))
                .compose(said -> speaker.list(app, found));
    }
}
