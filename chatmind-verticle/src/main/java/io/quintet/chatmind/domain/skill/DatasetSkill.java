package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.DATAPULSE;

import io.quintet.events.Found;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Which datasets there are. */
final class DatasetSkill implements Skill {
    private static final Vocabulary AROUND_NAMES =
            Terms.FILLER.and(Terms.APPS, Terms.DATASET, Terms.DOCUMENT, Terms.ABOUT, Terms.NAMED, Terms.IN);

    @Override
    public List<String> examples() {
        return List.of("Which datasets are there?");
    }

    @Override
    public boolean recognises(Wording wording) {
        return wording.has(Terms.DATASET.and(Vocabulary.of("datapulse")));
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var text = wording.without(AROUND_NAMES).text();
        var which = text.isEmpty() ? "" : " about " + Markdown.quoted(text);
        var question = text.isEmpty() ? "which datasets there are" : "which datasets are" + which;
        return speaker.find(DATAPULSE, text, Map.of(), question).compose(found -> tell(which, found, speaker));
    }

    private static Future<Void> tell(String which, Found found, Speaker speaker) {
        if (found.total() == 0) {
            return speaker.say("I could not find a dataset%s in DataPulse.".formatted(which));
        }
        var one = found.total() == 1;
        return speaker.say("**%d dataset%s**%s %s in DataPulse:\n"
                        .formatted(found.total(), one ? "" : "s", which, one ? "is" : "are"))
                .compose(said -> speaker.list(DATAPULSE, found));
    }
}
