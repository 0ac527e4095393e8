package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.FILEVAULT;

import io.quintet.events.Found;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which documents there are: tagged, called, about something. */
final class DocumentSkill implements Skill {
    private static final Vocabulary AROUND_NAMES =
            Terms.FILLER.and(Terms.DOCUMENT, Terms.TAG, Terms.APPS, Vocabulary.of("in", "vault"));

    private static final Map<String, Vocabulary> MARKERS = Map.of(
            "tag", Terms.TAG.and(Vocabulary.of("label", "labelled", "labeled")),
            "name", Terms.NAMED,
            "text", Terms.ABOUT);

    /** One look into FileVault. */
    private record Look(String text, Map<String, String> filter, String said) {}

    @Override
    public List<String> examples() {
        return List.of("Which files are tagged invoice?", "Do we have a document called report.pdf?");
    }

    @Override
    public boolean recognises(Wording wording) {
        return wording.has(Terms.DOCUMENT.and(Terms.TAG, Vocabulary.of("vault", "filevault")));
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var looks = looks(wording);
        return answer(looks.get(0), speaker)
                .compose(first -> speaker.each(
                        looks.subList(1, looks.size()),
                        look -> speaker.say("").compose(apart -> answer(look, speaker))));
    }

    private static Future<Void> answer(Look look, Speaker speaker) {
        var question = "which documents " + (look.said().isEmpty() ? "there are" : "are " + look.said());
        return speaker.find(FILEVAULT, look.text(), look.filter(), question)
                .compose(found -> tell(look, found, speaker));
    }

    private static Future<Void> tell(Look look, Found found, Speaker speaker) {
        if (found.total() == 0) {
            var which = look.said().isEmpty() ? "" : " " + look.said();
            return speaker.say("I could not find a document%s in FileVault.\n".formatted(which));
        }
        var one = found.total() == 1;
        var which = look.said().isEmpty() ? "in FileVault" : look.said();
        return speaker.say("**%d document%s** %s %s:\n"
                        .formatted(found.total(), one ? "" : "s", one ? "is" : "are", which))
                .compose(said -> speaker.list(FILEVAULT, found));
    }

    /** Several tags are several looks: FileVault takes one at a time. */
    private static List<Look> looks(Wording wording) {
        var clauses = Clauses.of(wording, MARKERS, "text", Vocabulary.of());
        var tags = clauses.of("tag").trimmed(AROUND_NAMES).text();
        if (!tags.isEmpty()) {
            return Arrays.stream(tags.split("(?i)\\s+(and|or)\\s+"))
                    .map(DocumentSkill::tagged)
                    .toList();
        }
        var name = clauses.of("name").trimmed(AROUND_NAMES).text();
        if (!name.isEmpty()) {
            return List.of(new Look("", Map.of("name", name), "called " + Markdown.quoted(name)));
        }
        var text = clauses.of("text").trimmed(Terms.FILLER);
        var words = (text.isEmpty() ? clauses.rest().nameOr(clauses.rest().without(AROUND_NAMES)) : text).text();
        return List.of(new Look(words, Map.of(), words.isEmpty() ? "" : "about " + Markdown.quoted(words)));
    }

    private static Look tagged(String tag) {
        return new Look("", Map.of("tag", tag), "tagged " + Markdown.quoted(tag));
    }
}
