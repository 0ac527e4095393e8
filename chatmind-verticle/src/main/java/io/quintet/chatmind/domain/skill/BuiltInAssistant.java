package io.quintet.chatmind.domain.skill;

import io.quintet.chatmind.domain.Assistant;
import io.quintet.chatmind.domain.Prompt;
import io.quintet.chatmind.domain.Replying;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers questions about the suite's own live data by asking the apps; needs no key and no network. The first skill that
 * recognises a question answers it. Every figure comes from an app's answer; what no skill recognises is not answered.
 */
public final class BuiltInAssistant implements Assistant {
    private static final Vocabulary NOT = Vocabulary.of(
            "not", "without", "except", "never", "isn't", "aren't", "don't", "doesn't", "hasn't", "haven't", "wasn't",
            "weren't", "nor", "neither");

    private final Suite suite;
    private final List<Skill> skills;

    public BuiltInAssistant(Suite suite) {
        this.suite = suite;
        this.skills = skills();
    }

    @Override
    public Model model() {
        return new Model(
                "quintet-assistant",
                "Quintet assistant",
                true,
                "Built in: answers questions about the suite's own live data, with no key and no network.");
    }

    @Override
    public Future<Void> answer(Prompt prompt, Replying reply) {
        var wording = Wording.of(prompt.text());
        var speaker = new Speaker(suite, reply, prompt.session());
        return skills.stream()
                .filter(skill -> skill.recognises(wording))
                .findFirst()
                .map(skill -> answer(skill, wording, speaker))
                .orElseGet(() -> unknown(speaker));
    }

    /** In order: who comes first is asked first. */
    private static List<Skill> skills() {
        var skills = new ArrayList<Skill>(List.of(
                new CommandSkill(),
                new ActivitySkill(),
                new ColumnSkill(),
                new ContentSkill(),
                new DocumentFactSkill(),
                new EndpointSkill(),
                new SummarySkill(),
                new MachineSkill(),
                new ChatSkill(),
                new TaskSkill(),
                new DocumentSkill(),
                new DatasetSkill(),
                new AnywhereSkill()));
        skills.add(0, new HelpSkill(skills));
        return List.copyOf(skills);
    }

    private static Future<Void> answer(Skill skill, Wording wording, Speaker speaker) {
        if (wording.has(NOT) && !skill.understandsNot()) {
            return speaker.say("I cannot answer questions with a “not” in them without guessing. "
                    + "Please ask for what is, rather than for what is not.");
        }
        return skill.answer(wording, speaker)
                .recover(failed -> failed instanceof NotAnswered notAnswered
                        ? speaker.say(notAnswered.sentence())
                        : Future.failedFuture(failed));
    }

    private static Future<Void> unknown(Speaker speaker) {
        return speaker.say("I cannot answer that. The built-in assistant only answers about the suite's own data: "
                + "tasks, documents, datasets, endpoints and the machine. For example:\n\n"
                + "- What is overdue?\n- Which files are tagged invoice?\n- How is memory?");
    }
}
