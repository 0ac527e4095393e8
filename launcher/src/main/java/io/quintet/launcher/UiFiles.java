package io.quintet.launcher;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page's files from the class path, packed where the browser takes it; an address without a file is the page itself. */
final class UiFiles implements Handler<RoutingContext> {
    private static final Logger log = LoggerFactory.getLogger(UiFiles.class);
    private static final String ROOT = "META-INF/quintet-ui";
    private static final String PAGE = "/index.html";
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public void handle(RoutingContext context) {
        var path = context.normalizedPath();
        if (exists(path) && !path.endsWith("/")) {
            send(context, path);
        } else if (path.startsWith("/assets/")) {
            context.fail(404);
        } else {
            send(context, PAGE);
        }
    }

    /** Names of assets carry a hash of their content, so they never change; everything else is asked for again. */
    private static void send(RoutingContext context, String path) {
        var response = context.response();
        var type = MimeMapping.mimeTypeForFilename(path);
        response.putHeader(HttpHeaders.CONTENT_TYPE, type == null ? "application/octet-stream" : withCharset(type))
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        boolean packed = takesGzip(context) && exists(path + ".gz");
        if (packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.sendFile(ROOT + path + (packed ? ".gz" : "")).onFailure(failure -> failed(context, failure));
    }

    /** Once the head is out nothing can be told: as a rule it is the reader who has left. */
    private static void failed(RoutingContext context, Throwable failure) {
        if (context.response().headWritten() || context.response().closed()) {
            log.debug("A file was not sent whole", failure);
        } else {
            context.fail(failure);
        }
    }

    private static String withCharset(String type) {
        return type.startsWith("text/") || type.endsWith("javascript") ? type + "; charset=utf-8" : type;
    }

    private static boolean takesGzip(RoutingContext context) {
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private static boolean exists(String path) {
        return UiFiles.class.getClassLoader().getResource(ROOT + path) != null;
    }
}
