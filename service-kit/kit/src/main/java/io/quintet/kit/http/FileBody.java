package io.quintet.kit.http;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.file.FileProps;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A file, whole or one range of it (RFC 9110, section 14). */
record FileBody(Path file, FileHead head) implements Reply.Body {
    @Override
    public Future<Void> write(RoutingContext context, StreamRegistry streams) {
        return context.vertx().fileSystem().props(file.toString()).compose(props -> write(context, props));
    }

    private Future<Void> write(RoutingContext context, FileProps props) {
        var response = context.response();
        describe(response);
        var range = range(context, props.size());
        if (range.isEmpty()) {
            return send(context, 0, props.size());
        }
        var bytes = range.get();
        response.setStatusCode(206).putHeader("Content-Range", "bytes " + bytes + "/" + props.size());
        return send(context, bytes.first(), bytes.length());
    }

    private Future<Void> send(RoutingContext context, long offset, long length) {
        var response = context.response().putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        return "HEAD".equals(context.request().method().name()) || length == 0
                ? response.end()
                : response.sendFile(file.toString(), offset, length);
    }

    private void describe(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, head.mediaType())
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader(
                        HttpHeaders.LAST_MODIFIED,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                head.modified().atOffset(ZoneOffset.UTC)))
                .putHeader("X-Content-Type-Options", "nosniff");
        if (!response.headers().contains("Content-Disposition")) {
            response.putHeader("Content-Disposition", disposition("attachment", head.name()));
        }
    }

    /** The name twice: in ASCII for old readers, and whole (RFC 6266). */
    static String disposition(String kind, String name) {
        var ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return kind + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
    }

    private Optional<ByteRange> range(RoutingContext context, long size) {
        var asked = context.request().getHeader("Range");
        var condition = context.request().getHeader("If-Range");
        boolean current = condition == null || Etags.unquoted(condition).equals(head.etag());
        if (asked == null || !current) {
            return Optional.empty();
        }
        var range = ByteRange.parse(asked, size);
        if (range.filter(ByteRange::isEmpty).isPresent()) {
            context.response().putHeader("Content-Range", "bytes */" + size);
            throw Failure.range("The file has " + size + " bytes; the range \"" + asked + "\" lies outside.");
        }
        return range;
    }
}
