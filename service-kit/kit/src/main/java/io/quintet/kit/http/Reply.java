package io.quintet.kit.http;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quintet.kit.stream.EventStream;
import io.quintet.kit.stream.Feed;
import io.quintet.kit.stream.FeedReader;
import io.quintet.kit.stream.Pieces;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an operation answers with. */
public final class Reply {
    /** Writes the body, once the status and the headers are set. */
    interface Body {
        Future<Void> write(RoutingContext context, StreamRegistry streams);
    }

    private final int status;
    private final Body body;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private @Nullable String location;
    private @Nullable String etag;

    private Reply(int status, Body body) {
        this.status = status;
        this.body = body;
    }

    public static Reply ok(Object body) {
        return new Reply(200, json(body));
    }

    /** @param path of what was created, below the mount: {@code /tasks/…} */
    public static Reply created(String path, Object body) {
        var reply = new Reply(201, json(body));
        reply.location = path;
        return reply;
    }

    public static Reply accepted(Object body) {
        return new Reply(202, json(body));
    }

    public static Reply noContent() {
        return new Reply(204, (context, streams) -> context.response().end());
    }

    /** A file for download: whole, or the range that was asked for. */
    public static Reply file(Path file, FileHead head) {
        return new Reply(200, new FileBody(file, head)).etag(head.etag());
    }

    /** A file that is made while it is sent; its size is not known beforehand, and a failure on the way cuts it off. */
    public static Reply pieces(String name, String mediaType, Pieces pieces) {
        return new Reply(200, new PiecesBody(pieces))
                .header(HttpHeaders.CONTENT_TYPE.toString(), mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", FileBody.disposition("attachment", name));
    }

    /** A feed as Server-Sent Events: what came after an id, then whatever comes. */
    public static Reply follow(Feed feed, long after) {
        return new Reply(200, (context, streams) -> {
            var current = context.vertx().getOrCreateContext();
            FeedReader.start(current, feed, streams.open(context), after);
            return Future.succeededFuture();
        });
    }

    /** Server-Sent Events, sent by hand. */
    public static Reply stream(Consumer<EventStream> reader) {
        return new Reply(200, (context, streams) -> {
            reader.accept(streams.open(context));
            return Future.succeededFuture();
        });
    }

    /** @param value without quotes; a GET that names it in {@code If-None-Match} is answered with 304 */
    @CanIgnoreReturnValue
    public Reply etag(String value) {
        etag = value;
        return this;
    }

    @CanIgnoreReturnValue
    public Reply header(String name, String value) {
        headers.add(Map.entry(name, value));
        return this;
    }

    Future<Void> send(RoutingContext context, String mount, StreamRegistry streams) {
        var response = context.response().setStatusCode(status);
        headers.forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        if (location != null) {
            response.putHeader(HttpHeaders.LOCATION, mount + location);
        }
        if (etag != null) {
            response.putHeader(HttpHeaders.ETAG, Etags.quoted(etag));
        }
        return unchanged(context) ? response.setStatusCode(304).end() : body.write(context, streams);
    }

    private boolean unchanged(RoutingContext context) {
        var seen = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean reads = "GET".equals(context.request().method().name());
        return reads && etag != null && seen != null && Etags.names(seen, etag);
    }

    private static Body json(Object body) {
        return (context, streams) -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Json.encodeToBuffer(body));
    }
}
