package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Message;
import io.quintet.chatmind.domain.Run;

/** The first event of a run. */
record RunStartedView(String runId, String sessionId, String model, String title, MessageView question) {
    static RunStartedView of(Run run, String title, Message question) {
        return new RunStartedView(run.id(), run.sessionId(), run.model(), title, MessageView.of(question));
    }
}
