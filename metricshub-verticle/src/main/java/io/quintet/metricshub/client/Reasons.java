package io.quintet.metricshub.client;

import io.netty.channel.ConnectTimeoutException;
import io.quintet.metricshub.domain.CheckPlan;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why there was no answer, in a sentence. */
final class Reasons {
    /** The first that fits, by the failure or what caused it; so the narrower ones come first. */
    private static final Map<Class<? extends Throwable>, Function<CheckPlan, String>> SENTENCES = sentences();

    private Reasons() {}

    private static Map<Class<? extends Throwable>, Function<CheckPlan, String>> sentences() {
        var sentences = new LinkedHashMap<Class<? extends Throwable>, Function<CheckPlan, String>>();
        sentences.put(UnknownHostException.class, plan -> "The name of " + host(plan) + " is not known.");
        sentences.put(ConnectTimeoutException.class, Reasons::late);
        sentences.put(TimeoutException.class, Reasons::late);
        sentences.put(ConnectException.class, plan -> "Nobody listens at " + host(plan) + ".");
        sentences.put(HttpClosedException.class, plan -> host(plan) + " closed the connection without an answer.");
        sentences.put(
                SSLException.class,
                plan -> "No secure connection with " + host(plan) + ": its certificate or protocol was refused.");
        return sentences;
    }

    static String of(Throwable failure, CheckPlan plan) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        return SENTENCES.entrySet().stream()
                .filter(entry -> causes.stream().anyMatch(entry.getKey()::isInstance))
                .findFirst()
                .map(entry -> entry.getValue().apply(plan))
                .orElseGet(() -> "No answer: " + described(failure) + ".");
    }

    private static String late(CheckPlan plan) {
        return "No answer within " + plan.timeoutMillis() + " ms.";
    }

    private static String host(CheckPlan plan) {
        return URI.create(plan.url()).getAuthority();
    }

    private static String described(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }
}
