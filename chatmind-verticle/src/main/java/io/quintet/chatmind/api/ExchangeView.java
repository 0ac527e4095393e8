package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Message;
import io.quintet.chatmind.domain.Run;

/** A message and the whole reply. */
record ExchangeView(RunView run, MessageView question, MessageView reply) {
    static ExchangeView of(Run run, Message.Question question, Message.Answer answer) {
        return new ExchangeView(RunView.of(run), MessageView.of(question), MessageView.of(answer));
    }
}
