package io.quintet.chatmind.domain.skill;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says of an order that it is not carried out: this assistant only reads. */
final class CommandSkill implements Skill {
    /** In this form only: "finished tasks" is a question. */
    private static final Set<String> ORDERS =
            Set.of(("create add make delete remove drop move rename edit change update upload assign close "
                            + "finish start stop restart send write translate generate draw set mark put remind tag label")
                    .split(" "));

    private static final Vocabulary POLITE =
            Vocabulary.of("please", "can", "could", "would", "will", "you", "kindly", "hey", "now");

    @Override
    public List<String> examples() {
        return List.of();
    }

    @Override
    public boolean recognises(Wording wording) {
        return wording.trimmed(POLITE).words().stream()
                .limit(1)
                .anyMatch(word -> ORDERS.contains(word.text().toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean understandsNot() {
        return true;
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        return speaker.say("I only read: I cannot create, change or remove anything. "
                + "You can in [TaskFlow](/taskflow), [FileVault](/filevault), [DataPulse](/datapulse) "
                + "and [MetricsHub](/metricshub).");
    }
}
