package io.quintet.chatmind.domain;

import io.vertx.core.Future;

/** Writes replies. A model of any kind is one more of these. */
public interface Assistant {
    Model model();

    /**
     * Answers a prompt. The run is done when the Future succeeds, and failed when it fails; a {@code Failure}'s sentence
     * is shown to the reader. What was said until then is kept.
     */
    Future<Void> answer(Prompt prompt, Replying reply);

    /** What people read about an assistant. */
    record Model(String id, String name, boolean available, String description) {}
}
