package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.METRICSHUB;

import io.quintet.events.Facts;
import io.vertx.core.Future;
import java.util.List;

/** How the machine is: memory, processor, disk, load, network. */
final class MachineSkill implements Skill {
    static final String SYSTEM = "system";

    private static final List<Vocabulary> TOPICS = List.of(
            Vocabulary.of("memory", "ram", "mem", "swap", "heap"),
            Vocabulary.of("cpu", "cpus", "processor", "core", "cores"),
            Vocabulary.of("disk", "storage", "drive", "volume", "filesystem"),
            Vocabulary.of("load"),
            Vocabulary.of("network", "traffic", "bandwidth"),
            Vocabulary.of("uptime"));
    private static final Vocabulary MACHINE =
            Vocabulary.of("machine", "server", "system", "host", "computer", "hardware");
    private static final Vocabulary WORDS = TOPICS.stream().reduce(MACHINE, Vocabulary::and);
    private static final Vocabulary OTHERS = Terms.TASK.and(Terms.DOCUMENT, Terms.TAG, Terms.DATASET, Terms.CHAT);

    @Override
    public List<String> examples() {
        return List.of("How is memory?", "How full is the disk?");
    }

    @Override
    public boolean recognises(Wording wording) {
        return wording.has(WORDS) && !wording.has(OTHERS);
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        return speaker.facts(METRICSHUB, SYSTEM, "how the machine is")
                .compose(facts -> tell(facts, wording, speaker))
                .compose(told -> speaker.cite(METRICSHUB, "System", "/metricshub"));
    }

    private static Future<Void> tell(Facts facts, Wording wording, Speaker speaker) {
        var topics = TOPICS.stream().filter(wording::has).reduce(Vocabulary.of(), Vocabulary::and);
        var whole = topics.stems().isEmpty();
        var asked = whole ? FactList.of(facts) : FactList.of(facts).named(topics);
        if (asked.isEmpty()) {
            return speaker.say("MetricsHub told me nothing of that. It says: " + Markdown.text(facts.summary()));
        }
        return speaker.say("Right now, as [MetricsHub](/metricshub) measures it:\n")
                .compose(said -> speaker.each(asked.facts(), speaker::fact));
    }
}
