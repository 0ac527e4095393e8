package io.quintet.chatmind.domain.skill;

import io.vertx.core.Future;
import java.util.List;

/** One kind of question: how to recognise it, and how to answer it from what the apps say. */
interface Skill {
    /** Questions that it answers, for people who ask what can be asked. */
    List<String> examples();

    boolean recognises(Wording wording);

    Future<Void> answer(Wording wording, Speaker speaker);

    /** Whether it sees a "not" in the question; to the others such a question is not put. */
    default boolean understandsNot() {
        return false;
    }
}
