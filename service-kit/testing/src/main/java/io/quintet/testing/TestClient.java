package io.quintet.testing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.multipart.MultipartForm;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;

/** The HTTP calls of {@link TestService}, not waited for; follows no redirect and decompresses nothing. */
final class TestClient {
    private static final Set<String> OUTSIDE = Set.of("/health", "/health/ready", "/metrics");

    private final String mount;
    private final IntSupplier port;
    private final HttpClient http;
    private final WebClient web;

    TestClient(Vertx vertx, String mount, IntSupplier port) {
        this.mount = mount;
        this.port = port;
        this.http = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(500));
        this.web = WebClient.wrap(http);
    }

    Future<Answer> request(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        var request =
                web.request(method, port.getAsInt(), "127.0.0.1", uri(path)).followRedirects(false);
        headers.forEach(request::putHeader);
        return (body.length() == 0 ? request.send() : request.sendBuffer(body)).map(TestClient::answer);
    }

    Future<Answer> upload(String path, TestFile file, Map<String, String> fields) {
        var form = MultipartForm.create();
        fields.forEach(form::attribute);
        form.binaryFileUpload("file", file.name(), Buffer.buffer(file.content()), file.mediaType());
        HttpRequest<Buffer> request = web.post(port.getAsInt(), "127.0.0.1", uri(path));
        return request.sendMultipartForm(form).map(TestClient::answer);
    }

    Future<TestStream> stream(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(port.getAsInt())
                .setURI(uri(path))
                .putHeader("Accept", "text/event-stream");
        headers.forEach(options::putHeader);
        return http.request(options).compose(request -> send(request, body).compose(TestClient::open));
    }

    void close() {
        Await.await(http.close());
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Buffer body) {
        return body.length() == 0 ? request.send() : request.send(body);
    }

    /** Composed where the response arrives: added to the whole chain by a test's thread it could come too late. */
    private static Future<TestStream> open(HttpClientResponse response) {
        var type = Objects.requireNonNullElse(response.getHeader("Content-Type"), "no content type");
        if (response.statusCode() == 200 && type.startsWith("text/event-stream")) {
            return Future.succeededFuture(new TestStream(response));
        }
        return response.body()
                .map(body -> Answer.of(response.statusCode(), response.headers(), body))
                .map(answer -> {
                    throw new AssertionError("a stream was expected, this came: " + answer);
                });
    }

    private static Answer answer(HttpResponse<Buffer> response) {
        var body = response.body();
        return Answer.of(response.statusCode(), response.headers(), body == null ? Buffer.buffer() : body);
    }

    private String uri(String path) {
        return path.startsWith("/api/") || OUTSIDE.contains(path) ? path : mount + path;
    }
}
