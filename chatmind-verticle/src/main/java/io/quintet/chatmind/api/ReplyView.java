package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How a reply came to be. */
record ReplyView(
        String outcome,
        Optional<String> problem,
        String model,
        int tokens,
        OptionalLong firstTokenMs,
        long totalMs,
        List<StepView> steps,
        List<CitationView> citations) {
    static ReplyView of(Message.Answer answer) {
        var outcome = answer.outcome();
        return new ReplyView(
                outcome.status().word(),
                Optional.of(outcome.problem()).filter(problem -> !problem.isEmpty()),
                outcome.model(),
                outcome.tokens(),
                outcome.firstTokenMillis(),
                outcome.totalMillis(),
                answer.steps().stream().map(StepView::of).toList(),
                answer.citations().stream().map(CitationView::of).toList());
    }
}
