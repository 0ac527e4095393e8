package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.CHATMIND;

import io.quintet.events.Found;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Which chats there are, and in which something was talked about. */
final class ChatSkill implements Skill {
    private static final Vocabulary TALK = Vocabulary.of("talk", "talked", "discuss", "discussed");
    private static final Vocabulary AROUND_TEXT =
            Terms.FILLER.and(Terms.APPS, Terms.CHAT, Terms.ABOUT, Terms.NAMED, TALK);

    @Override
    public List<String> examples() {
        return List.of("Which chats are about invoices?");
    }

    @Override
    public boolean recognises(Wording wording) {
        return wording.has(Terms.CHAT.and(TALK, Vocabulary.of("chatmind")));
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var text = wording.without(AROUND_TEXT).text();
        var which = text.isEmpty() ? "" : " about " + Markdown.quoted(text);
        var question = text.isEmpty() ? "which chats there are" : "which chats are" + which;
        return speaker.find(CHATMIND, text, Map.of(), question).compose(found -> tell(which, found, speaker));
    }

    private static Future<Void> tell(String which, Found found, Speaker speaker) {
        if (found.total() == 0) {
            return speaker.say("I could not find a chat%s.".formatted(which));
        }
        var one = found.total() == 1;
        return speaker.say("**%d chat%s**%s:\n".formatted(found.total(), one ? "" : "s", which))
                .compose(said -> speaker.list(CHATMIND, found));
    }
}
