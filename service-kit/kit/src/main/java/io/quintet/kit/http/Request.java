package io.quintet.kit.http;

import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.Received;
import io.quintet.kit.stream.UploadSink;
import io.quintet.kit.stream.UploadTarget;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request that fits the contract. */
public final class Request {
    private final RoutingContext context;

    Request(RoutingContext context) {
        this.context = context;
    }

    /** A parameter of the path; the contract has it. */
    public String path(String name) {
        return context.pathParam(name);
    }

    public Optional<String> query(String name) {
        return context.queryParam(name).stream().findFirst();
    }

    /** A whole number; the contract has checked that it is one. */
    public int query(String name, int fallback) {
        return query(name).map(Integer::parseInt).orElse(fallback);
    }

    /** The parameters that the contract has no names for, in their order: those of an exploded object, see `style: form`. */
    public List<Map.Entry<String, String>> freeQuery() {
        return context.get(RequestReader.FREE, List.of());
    }

    /** Runs when the reader leaves before the reply is whole, on the event loop. */
    public void whenLeft(Runnable run) {
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                run.run();
            }
        });
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    /** The JSON body; without properties when the contract lets it be left out, and it is. */
    public JsonObject body() {
        Buffer body = context.get(RequestReader.BODY);
        return body.length() == 0 ? new JsonObject() : new JsonObject(body);
    }

    public <T> T body(Class<T> type) {
        return body().mapTo(type);
    }

    /** The version that a change is based on, without the quotes; empty for {@code *}, which fits any. */
    public Optional<String> ifMatch() {
        return header("If-Match").filter(value -> !"*".equals(value)).map(Etags::unquoted);
    }

    /** Whether a media type is asked for by name, not by a wildcard. */
    public boolean accepts(String mediaType) {
        return header(HttpHeaders.ACCEPT.toString()).stream()
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",")))
                .anyMatch(range -> range.split(";", 2)[0].strip().equals(mediaType));
    }

    /** What a reader of a stream has seen last: {@code Last-Event-ID}, else {@code ?after=}. */
    public Optional<String> resumeAfter() {
        return header("Last-Event-ID").filter(id -> !id.isBlank()).or(() -> query("after"));
    }

    /** Like {@link #resumeAfter()}, for feeds, whose ids are numbers. */
    public Optional<Long> resumeAfterNumber() {
        return resumeAfter().map(Request::number);
    }

    /** Streams the one file of the body into a place that the target opens; more than the limit is refused while receiving. */
    public <S extends UploadSink> Future<Received<S>> receive(UploadTarget<S> target, long maxBytes) {
        return new UploadReader<>(context.request(), target, maxBytes).receive(query("name"));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException notANumber) {
            throw Failure.invalid("query/after", "\"" + id + "\" is no id of this stream.");
        }
    }
}
