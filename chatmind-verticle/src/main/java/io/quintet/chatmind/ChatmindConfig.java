package io.quintet.chatmind;

import io.quintet.chatmind.domain.RunService;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.http.Limit;
import io.quintet.kit.http.Limits;

/**
 * ChatMind's settings.
 *
 * @param messageLength characters of a message
 * @param sessions how many there may be
 * @param runsAtOnce how many replies are written at the same time; the others are queued
 */
public record ChatmindConfig(ServiceConfig service, int messageLength, int sessions, int runsAtOnce) {
    static final String MESSAGE_LENGTH = "CHATMIND_MESSAGE_LENGTH";
    static final String SESSIONS = "CHATMIND_SESSIONS";
    static final String RUNS_AT_ONCE = "CHATMIND_RUNS_AT_ONCE";

    public static ChatmindConfig from(Settings settings) {
        return new ChatmindConfig(
                ServiceConfig.from("chatmind", settings),
                settings.integer(MESSAGE_LENGTH, 8_000, 1, 200_000),
                settings.integer(SESSIONS, 10_000, 1, 10_000_000),
                settings.integer(RUNS_AT_ONCE, 32, 1, 10_000));
    }

    RunService.Rules rules() {
        return new RunService.Rules(messageLength, runsAtOnce);
    }

    Limits limits() {
        return Limits.of(
                new Limit(
                        "message length", messageLength + " characters", MESSAGE_LENGTH, "What one message may have."),
                new Limit("sessions", Integer.toString(sessions), SESSIONS, "How many sessions there may be."),
                new Limit(
                        "runs at once",
                        Integer.toString(runsAtOnce),
                        RUNS_AT_ONCE,
                        "Replies that are written at the same time; the others are queued."),
                new Limit("runs in a session", "1", "", "A second message is refused while a reply is being written."),
                new Limit("page", "500 items", "", "Sessions of a list, or messages of a session, in one answer."),
                new Limit("title length", "200 characters", "", "What a session's title may have."));
    }
}
