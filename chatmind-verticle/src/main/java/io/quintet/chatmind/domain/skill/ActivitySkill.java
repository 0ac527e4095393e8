package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.METRICSHUB;

import io.quintet.events.Found;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** What happened lately in the five apps. */
final class ActivitySkill implements Skill {
    private static final Vocabulary HAPPENED =
            Vocabulary.of("happen", "happened", "activity", "activities", "lately", "recently");
    private static final Vocabulary DAY =
            Vocabulary.of("today", "yesterday", "week", "month", "night", "hour", "morning");

    @Override
    public List<String> examples() {
        return List.of("What happened lately?");
    }

    @Override
    public boolean recognises(Wording wording) {
        return wording.has(HAPPENED)
                || wording.hasPhrase("what's new")
                || wording.hasPhrase("what is new")
                || wording.hasPhrase("what changed")
                || wording.hasPhrase("what has changed");
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        return speaker.find(METRICSHUB, "", Map.of("kind", "activity"), "what happened lately")
                .compose(found -> tell(found, wording.has(DAY), speaker))
                .compose(told -> speaker.cite(METRICSHUB, "Activity", "/metricshub"));
    }

    private static Future<Void> tell(Found found, boolean dated, Speaker speaker) {
        if (found.items().isEmpty()) {
            return speaker.say("MetricsHub has seen nothing happen yet.");
        }
        var limits = dated ? " (I cannot pick those of one day)" : "";
        return speaker.say("The latest that MetricsHub has seen%s:\n".formatted(limits))
                .compose(said -> speaker.list(METRICSHUB, found));
    }
}
