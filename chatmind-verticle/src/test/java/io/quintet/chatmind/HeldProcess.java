package io.quintet.chatmind;

import io.quintet.kit.config.Settings;
import io.vertx.core.Vertx;

/** ChatMind with a held assistant as a process of its own, to be killed; it prints its port. */
final class HeldProcess {
    private HeldProcess() {}

    public static void main(String[] arguments) throws Exception {
        var verticle =
                new ChatmindVerticle(ChatmindConfig.from(Settings.of(System.getenv())), suite -> new HeldAssistant());
        var started = Vertx.vertx().deployVerticle(verticle).toCompletionStage().toCompletableFuture();
        System.out.println("started " + started.get());
        System.out.println("port " + verticle.port());
    }
}
