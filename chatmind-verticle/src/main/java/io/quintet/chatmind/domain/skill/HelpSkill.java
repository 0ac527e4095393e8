package io.quintet.chatmind.domain.skill;

import io.vertx.core.Future;
import java.util.List;

/** What can be asked here. */
final class HelpSkill implements Skill {
    private static final Vocabulary HELP = Vocabulary.of("help");
    private static final Vocabulary THANKS = Vocabulary.of("thanks", "thank");
    private static final Vocabulary GREETING = Vocabulary.of("hi", "hello", "hey", "you", "there", "good", "morning");
    private static final List<String> PHRASES = List.of(
            "what can you do",
            "what can i ask",
            "what do you know",
            "who are you",
            "what are you",
            "how do you work",
            "can you help");

    private final List<Skill> others;

    HelpSkill(List<Skill> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public List<String> examples() {
        return List.of();
    }

    @Override
    public boolean recognises(Wording wording) {
        var small = HELP.and(GREETING, THANKS);
        boolean onlyGreets =
                wording.has(small) && wording.without(small.and(Terms.FILLER)).isEmpty();
        return onlyGreets || PHRASES.stream().anyMatch(wording::hasPhrase);
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        if (wording.has(THANKS)) {
            return speaker.say("You are welcome.");
        }
        var examples =
                others.stream().flatMap(skill -> skill.examples().stream()).toList();
        return speaker.say(
                        "I am the built-in assistant. I need no key and no network, and I answer from what the five apps "
                                + "say at that moment. You can ask me, for example:\n")
                .compose(said -> speaker.each(examples, example -> speaker.say("- " + Markdown.text(example))));
    }
}
