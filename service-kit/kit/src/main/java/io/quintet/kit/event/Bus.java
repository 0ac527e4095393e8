package io.quintet.kit.event;

import io.quintet.events.LogEntry;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The event bus as services use it: records in JSON, a time limit on each question, and failures that keep their sentence. */
public final class Bus {
    private static final Logger log = LoggerFactory.getLogger(Bus.class);
    private static final long LIMIT_MILLIS = 2_000;
    private static final int BUG = 500;
    private static final Map<String, String> TITLES = Map.of(
            "datapulse", "DataPulse",
            "taskflow", "TaskFlow",
            "chatmind", "ChatMind",
            "filevault", "FileVault",
            "metricshub", "MetricsHub");

    private final EventBus events;
    private final List<MessageConsumer<?>> consumers = new ArrayList<>();

    public Bus(Vertx vertx) {
        this.events = vertx.eventBus();
    }

    /** Answers questions at an address with a record; a Failure reaches the one who asked, a bug only as "went wrong". */
    public <Q, A> void answer(String address, Class<Q> question, Function<Q, Future<A>> answer) {
        consumers.add(events.<JsonObject>consumer(address, message -> reply(message, question, answer)));
    }

    /** Asks at an address; fails as unavailable when nobody answers within two seconds. */
    public <A> Future<A> ask(String address, Object question, Class<A> answer) {
        var options = new DeliveryOptions().setSendTimeout(LIMIT_MILLIS);
        return events.<JsonObject>request(address, JsonObject.mapFrom(question), options)
                .map(message -> message.body().mapTo(answer))
                .recover(failure -> asked(address, failure));
    }

    /** Hears the entries published at an event's address; the bus may drop some, see {@link Follower}. */
    public void listen(String address, Consumer<LogEntry> listener) {
        consumers.add(events.<JsonObject>consumer(address, message -> listener.accept(LogEntry.from(message.body()))));
    }

    /** Hears whatever a service publishes. */
    MessageConsumer<JsonObject> listenToAll(String app, Consumer<LogEntry> listener) {
        return events.consumer(published(app), message -> listener.accept(LogEntry.from(message.body())));
    }

    /** Publishes an entry at its event's address, and at the one where all of its service's are heard. */
    public void publish(LogEntry entry) {
        events.publish(entry.event(), entry.toJson());
        events.publish(published(entry.app()), entry.toJson());
    }

    public Future<Void> close() {
        return Future.join(consumers.stream().map(MessageConsumer::unregister).toList())
                .mapEmpty();
    }

    private static String published(String app) {
        return app + ".events";
    }

    private static <Q, A> void reply(Message<JsonObject> message, Class<Q> question, Function<Q, Future<A>> answer) {
        Future.succeededFuture(message.body())
                .map(body -> body.mapTo(question))
                .compose(answer)
                .map(JsonObject::mapFrom)
                .onSuccess(message::reply)
                .onFailure(failure -> refuse(message, failure));
    }

    private static void refuse(Message<JsonObject> message, Throwable failure) {
        if (failure instanceof Failure expected) {
            message.fail(expected.kind().code(), expected.detail());
        } else {
            log.error("A question at {} could not be answered", message.address(), failure);
            message.fail(BUG, "Something went wrong while answering.");
        }
    }

    private static <A> Future<A> asked(String address, Throwable failure) {
        var app = address.substring(0, address.indexOf('.'));
        var title = TITLES.getOrDefault(app, app);
        if (!(failure instanceof ReplyException reply)) {
            return Future.failedFuture(failure);
        }
        return switch (reply.failureType()) {
            case NO_HANDLERS -> Failure.unavailable(title + " is not there.").future();
            case TIMEOUT ->
                Failure.unavailable(title + " did not answer in time.").future();
            case RECIPIENT_FAILURE, ERROR -> refused(title, reply).future();
        };
    }

    private static Failure refused(String title, ReplyException reply) {
        return Failure.Kind.of(reply.failureCode())
                .map(kind -> Failure.of(kind, String.valueOf(reply.getMessage())))
                .orElseGet(() -> Failure.unavailable(title + " could not answer: something went wrong there."));
    }
}
