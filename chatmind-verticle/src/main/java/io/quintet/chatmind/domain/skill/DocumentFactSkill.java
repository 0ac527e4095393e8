package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.FILEVAULT;

import io.quintet.events.FoundItem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** One document's size, SHA-256 or kind. */
final class DocumentFactSkill implements Skill {
    private static final Vocabulary SIZE = Vocabulary.of("big", "large", "size", "heavy", "bytes", "long");
    private static final Vocabulary HASH =
            Vocabulary.of("sha256", "sha-256", "sha", "hash", "checksum", "digest", "fingerprint");
    private static final Vocabulary KIND = Vocabulary.of("type", "kind", "format", "mime", "media");
    private static final Vocabulary ASKED = SIZE.and(HASH, KIND);
    private static final Vocabulary AROUND_NAMES = Terms.FILLER.and(ASKED, Terms.DOCUMENT, Terms.NAMED);

    @Override
    public List<String> examples() {
        return List.of("How big is report.pdf?", "What is the SHA-256 of report.pdf?");
    }

    @Override
    public boolean recognises(Wording wording) {
        boolean measured = wording.has(SIZE.and(HASH)) && !name(wording).isEmpty();
        return measured || (wording.has(KIND) && wording.name().isPresent());
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var name = name(wording);
        var lookup = new Lookup(FILEVAULT, "document", name);
        var question = "which document is called " + Markdown.quoted(name);
        return speaker.find(FILEVAULT, "", Map.of("name", name), question)
                .compose(found ->
                        lookup.in(found, speaker, one -> tell(one, wording, speaker), () -> lookup.missing(speaker)));
    }

    private static Future<Void> tell(FoundItem document, Wording wording, Speaker speaker) {
        var title = Markdown.link(document.title(), document.link());
        return speaker.facts(FILEVAULT, document.id(), "the facts of " + Markdown.quoted(document.title()))
                .map(facts -> FactList.of(facts).named(asked(wording)))
                .compose(facts -> facts.isEmpty()
                        ? speaker.say(
                                "FileVault says this of %s: %s".formatted(title, Markdown.text(document.summary())))
                        : speaker.say(title + ":\n").compose(said -> speaker.each(facts.facts(), speaker::fact)))
                .compose(said -> speaker.cite(FILEVAULT, document.title(), document.link()));
    }

    private static Vocabulary asked(Wording wording) {
        if (wording.has(HASH)) {
            return HASH;
        }
        return wording.has(SIZE) ? Vocabulary.of("size") : KIND;
    }

    /** The quoted text or file name, else what the filling words leave. */
    private static String name(Wording wording) {
        return wording.name()
                .map(Word::text)
                .orElseGet(() -> wording.without(AROUND_NAMES).text());
    }
}
