package io.quintet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.Await;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On AWS nginx serves the page, on a laptop {@link UiFiles}: a browser must not be able to tell them apart. */
class FrontendImageTest {
    private static final Pattern HEADER = Pattern.compile("add_header (\\S+) \"?(.+?)\"?;\\n");
    private static final Pattern KEPT = Pattern.compile("~\\^/assets/ \"(.+)\";");
    private static final Pattern ASKED_AGAIN = Pattern.compile("default +\"(.+)\";");

    private static Vertx vertx;
    private static HttpServer server;
    private static String nginx;

    @BeforeAll
    static void serve() throws IOException {
        vertx = Vertx.vertx();
        var router = Router.router(vertx);
        router.get().handler(new UiFiles());
        server = Await.await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
        nginx = Files.readString(Path.of("../ci/docker/nginx.conf"));
    }

    @AfterAll
    static void stop() {
        Await.await(vertx.close());
    }

    @Test
    void givesThePageTheSameHeaders() {
        assertThat(headersOf("/")).isEqualTo(nginxHeaders(ASKED_AGAIN));
        assertThat(headersOf("/taskflow/any/address")).isEqualTo(nginxHeaders(ASKED_AGAIN));
    }

    @Test
    void keepsAssetsForTheSameTime() throws IOException {
        try (var assets = Files.list(Path.of("../ui/target/classes/META-INF/quintet-ui/assets"))) {
            var asset =
                    assets.map(file -> file.getFileName().toString()).sorted().findFirst();

            assertThat(headersOf("/assets/" + asset.orElseThrow())).isEqualTo(nginxHeaders(KEPT));
        }
    }

    private static Map<String, String> headersOf(String path) {
        var response = Await.await(vertx.createHttpClient()
                .request(HttpMethod.GET, server.actualPort(), "127.0.0.1", path)
                .compose(HttpClientRequest::send));
        assertThat(response.statusCode()).isEqualTo(200);
        return ownHeaders(response);
    }

    /** Without those of the file itself: its type, its size, how it is packed. */
    private static Map<String, String> ownHeaders(HttpClientResponse response) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
        headers.remove("Content-Type").remove("Content-Length").remove("Vary");
        return headers.entries().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (one, other) -> one + other,
                        TreeMap::new));
    }

    private static Map<String, String> nginxHeaders(Pattern cache) {
        var kept = cache.matcher(nginx).results().map(found -> found.group(1)).findFirst();
        return HEADER.matcher(nginx)
                .results()
                .collect(Collectors.toMap(
                        FrontendImageTest::name,
                        found -> found.group(2).replace("$cache", kept.orElseThrow()),
                        (one, other) -> one + other,
                        TreeMap::new));
    }

    private static String name(MatchResult found) {
        return found.group(1).toLowerCase(Locale.ROOT);
    }
}
