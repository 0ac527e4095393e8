package io.quintet.chatmind.domain;

import java.util.List;

/**
 * What an assistant is asked.
 *
 * @param session where it was asked
 * @param earlier the messages before, oldest first
 */
public record Prompt(String session, String text, List<Message> earlier) {
    public Prompt {
        earlier = List.copyOf(earlier);
    }
}
