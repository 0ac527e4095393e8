package io.quintet.chatmind;

import io.quintet.chatmind.domain.Assistant;
import io.quintet.chatmind.domain.Prompt;
import io.quintet.chatmind.domain.Replying;
import io.quintet.chatmind.domain.Words;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Repeats the question word by word and holds after the first word until the test lets it go on: {@link #release} by the
 * question's text. A question "break" fails with a bug.
 */
public final class HeldAssistant implements Assistant {
    private final Map<String, CompletableFuture<Void>> gates = new ConcurrentHashMap<>();
    final List<Prompt> prompts = new CopyOnWriteArrayList<>();

    @Override
    public Model model() {
        return new Model("held", "Held", true, "For tests");
    }

    @Override
    public Future<Void> answer(Prompt prompt, Replying reply) {
        prompts.add(prompt);
        if (prompt.text().equals("break")) {
            throw new IllegalStateException("a bug, on purpose");
        }
        var words = Words.split(prompt.text());
        return reply.says(words.get(0))
                .compose(said -> gate(prompt.text()))
                .compose(open -> rest(words.subList(1, words.size()), reply));
    }

    /** Lets everything go that is held, and holds again what comes. */
    void reset() {
        gates.values().forEach(gate -> gate.complete(null));
        gates.clear();
        prompts.clear();
    }

    void release(String question) {
        gates.computeIfAbsent(question, any -> new CompletableFuture<>()).complete(null);
    }

    private Future<Void> gate(String question) {
        Context context = Objects.requireNonNull(Vertx.currentContext());
        return Future.fromCompletionStage(gates.computeIfAbsent(question, any -> new CompletableFuture<>()), context);
    }

    private static Future<Void> rest(List<String> words, Replying reply) {
        Future<Void> said = Future.succeededFuture();
        for (var word : words) {
            said = said.compose(room -> reply.says(word));
        }
        return said;
    }
}
