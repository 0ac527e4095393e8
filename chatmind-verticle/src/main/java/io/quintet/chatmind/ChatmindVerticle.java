package io.quintet.chatmind;

import io.quintet.chatmind.api.ChatApi;
import io.quintet.chatmind.client.BusSuite;
import io.quintet.chatmind.domain.Assistant;
import io.quintet.chatmind.domain.RunService;
import io.quintet.chatmind.domain.SessionService;
import io.quintet.chatmind.domain.skill.BuiltInAssistant;
import io.quintet.chatmind.domain.skill.Suite;
import io.quintet.chatmind.event.SessionListener;
import io.quintet.chatmind.store.SqlRunStore;
import io.quintet.chatmind.store.SqlSessionStore;
import io.quintet.kit.Listening;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.ServiceMain;
import io.quintet.kit.store.Ids;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Serves ChatMind: sessions, messages, and the runs that answer them. */
public final class ChatmindVerticle extends VerticleBase implements Listening {
    private final ChatmindConfig config;
    private final Function<Suite, Assistant> assistant;
    private @Nullable ServiceKit kit;
    private @Nullable RunService runs;

    public ChatmindVerticle(ChatmindConfig config) {
        this(config, BuiltInAssistant::new);
    }

    /** @param assistant makes who answers from the apps that it may ask */
    public ChatmindVerticle(ChatmindConfig config, Function<Suite, Assistant> assistant) {
        this.config = config;
        this.assistant = assistant;
    }

    public static void main(String[] arguments) {
        ServiceMain.run("chatmind", settings -> new ChatmindVerticle(ChatmindConfig.from(settings)));
    }

    @Override
    public Future<?> start() {
        return ServiceKit.open(vertx, config.service()).compose(this::serve);
    }

    private Future<Void> serve(ServiceKit opened) {
        kit = opened;
        var ids = Ids.timeOrdered();
        var clock = Clock.tickMillis(ZoneOffset.UTC);
        var store = new SqlSessionStore(opened.store());
        var answers = assistant.apply(new BusSuite(opened.bus()));
        var answering = new RunService(new SqlRunStore(opened.store()), store, answers, config.rules(), clock, ids);
        var sessions = new SessionService(store, answering, config.sessions(), clock, ids);
        runs = answering;
        new SessionListener(sessions).listenOn(opened.bus());
        return answering
                .interruptLeftovers()
                .compose(interrupted -> opened.serve(new ChatApi(sessions, answering).operations(), config.limits()));
    }

    @Override
    public Future<?> stop() {
        Future<Void> ended = runs == null ? Future.succeededFuture() : runs.close();
        return ended.eventually(() -> kit == null ? Future.succeededFuture() : kit.close());
    }

    @Override
    public int port() {
        return Objects.requireNonNull(kit, "not started").port();
    }
}
