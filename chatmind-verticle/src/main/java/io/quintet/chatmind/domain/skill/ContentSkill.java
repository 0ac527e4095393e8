package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.DATAPULSE;
import static io.quintet.chatmind.domain.App.FILEVAULT;

import io.quintet.events.Facts;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** What is in one dataset: all that DataPulse knows of it, or only its rows or columns. */
final class ContentSkill implements Skill {
    private static final Vocabulary ROWS = Vocabulary.of("row", "line", "record");
    private static final Vocabulary COLUMNS = Vocabulary.of("column", "field", "header");
    private static final Vocabulary CONTENT =
            Terms.IN.and(Vocabulary.of("contain", "content", "describe", "profile", "about", "summary"));
    private static final Vocabulary AROUND_NAMES =
            Terms.FILLER.and(Terms.DATASET, Terms.DOCUMENT, Terms.NAMED, ROWS, COLUMNS, CONTENT);

    @Override
    public List<String> examples() {
        return List.of("What is in sales.csv?", "How many rows has sales.csv?");
    }

    @Override
    public boolean recognises(Wording wording) {
        if (wording.has(Terms.TASK.and(Terms.TAG))) {
            return false;
        }
        return isAboutContent(wording) || isAboutShape(wording);
    }

    private static boolean isAboutContent(Wording wording) {
        return wording.name().isPresent() && wording.has(CONTENT) && !wording.has(Terms.DOCUMENT);
    }

    /** A column may also be one of a board. */
    private static boolean isAboutShape(Wording wording) {
        boolean columns = wording.has(COLUMNS) && (wording.name().isPresent() || wording.has(Terms.DATASET));
        return (columns || wording.has(ROWS)) && !name(wording).isEmpty();
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var name = name(wording);
        var lookup = new Lookup(DATAPULSE, "dataset", name);
        return speaker.find(DATAPULSE, name, Map.of(), "which dataset is called " + Markdown.quoted(name))
                .compose(found ->
                        lookup.in(found, speaker, one -> tell(one, wording, speaker), () -> document(name, speaker)));
    }

    private static Future<Void> tell(FoundItem dataset, Wording wording, Speaker speaker) {
        return speaker.facts(DATAPULSE, dataset.id(), "what is in " + Markdown.quoted(dataset.title()))
                .compose(facts -> speaker.say(opening(facts)).compose(said -> details(facts, wording, speaker)))
                .compose(said -> speaker.cite(DATAPULSE, dataset.title(), dataset.link()));
    }

    private static String opening(Facts facts) {
        return "%s: %s\n".formatted(Markdown.link(facts.title(), facts.link()), Markdown.text(facts.summary()));
    }

    private static Future<Void> details(Facts facts, Wording wording, Speaker speaker) {
        var all = FactList.of(facts);
        var asked = wording.has(ROWS) ? all.named(ROWS) : all;
        return speaker.each(asked.facts(), speaker::fact);
    }

    /** DataPulse does not have it; perhaps FileVault keeps it without its content having been read. */
    private static Future<Void> document(String name, Speaker speaker) {
        return speaker.find(FILEVAULT, "", Map.of("name", name), "which document is called " + Markdown.quoted(name))
                .compose(found -> found.items().isEmpty() ? nowhere(name, speaker) : unread(name, found, speaker));
    }

    private static Future<Void> nowhere(String name, Speaker speaker) {
        return speaker.say("I could not find %s, neither as a dataset in DataPulse nor as a document in FileVault."
                .formatted(Markdown.quoted(name)));
    }

    private static Future<Void> unread(String name, Found found, Speaker speaker) {
        return speaker.say("DataPulse has no dataset called %s, so I cannot say what is in it. FileVault keeps it:\n"
                        .formatted(Markdown.quoted(name)))
                .compose(said -> speaker.list(FILEVAULT, found));
    }

    private static String name(Wording wording) {
        return wording.name()
                .map(Word::text)
                .orElseGet(() -> wording.without(AROUND_NAMES).text());
    }
}
