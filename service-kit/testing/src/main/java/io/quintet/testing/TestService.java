package io.quintet.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * One service on a free port, with a client whose calls block the test thread.
 *
 * <p>Paths are below the mount {@code /api/<app>} unless they start with {@code /api/} or are {@code /health},
 * {@code /health/ready} or {@code /metrics}. JSON is a {@code JsonObject}, a {@code Map}, a {@code List}, or its text.
 */
public final class TestService implements AutoCloseable {
    private static final String DATA = "QUINTET_DATA";

    private final Vertx vertx;
    private final Map<String, String> environment;
    private final Deployment<?> deployment;
    private final TestClient client;
    private final Runnable afterwards;

    private TestService(Vertx vertx, Map<String, String> environment, Deployment<?> deployment, Runnable afterwards) {
        this.vertx = vertx;
        this.environment = environment;
        this.deployment = deployment;
        this.afterwards = afterwards;
        this.client = new TestClient(vertx, "/api/" + deployment.app(), deployment::port);
    }

    /**
     * Starts a service in a Vert.x of its own.
     *
     * @param verticle makes the verticle from the environment; called again by {@link #restart()}
     * @param port reads where the started verticle listens
     * @param environment its settings; {@code PORT=0}, {@code HOST=127.0.0.1} and a temporary {@code QUINTET_DATA} are
     *     added where absent
     */
    public static <V extends VerticleBase> TestService start(
            Function<Map<String, String>, V> verticle,
            ToIntFunction<V> port,
            String app,
            Map<String, String> environment) {
        var vertx = Vertx.vertx();
        var deployment = new Deployment<>(vertx, verticle, port, app);
        return launch(vertx, deployment, environment, () -> Await.await(vertx.close()));
    }

    /** Starts a service on a Vert.x, and its event bus, that the caller has and closes. */
    public static <V extends VerticleBase> TestService startOn(
            Vertx vertx,
            Function<Map<String, String>, V> verticle,
            ToIntFunction<V> port,
            String app,
            Map<String, String> environment) {
        return launch(vertx, new Deployment<>(vertx, verticle, port, app), environment, () -> {});
    }

    private static TestService launch(
            Vertx vertx, Deployment<?> deployment, Map<String, String> given, Runnable afterwards) {
        if (!given.containsKey(DATA)) {
            return launchInOwnFolder(vertx, deployment, given, afterwards);
        }
        var environment = new TreeMap<>(Map.of("PORT", "0", "HOST", "127.0.0.1"));
        environment.putAll(given);
        var service = new TestService(vertx, Map.copyOf(environment), deployment, afterwards);
        try {
            deployment.deploy(service.environment);
            return service;
        } catch (Throwable failed) {
            service.close();
            throw failed;
        }
    }

    private static TestService launchInOwnFolder(
            Vertx vertx, Deployment<?> deployment, Map<String, String> given, Runnable afterwards) {
        var folder = TemporaryFolders.create();
        var environment = new TreeMap<>(given);
        environment.put(DATA, folder.toString());
        return launch(vertx, deployment, environment, () -> {
            afterwards.run();
            TemporaryFolders.remove(folder);
        });
    }

    @CanIgnoreReturnValue
    public Answer get(String path) {
        return get(path, Map.of());
    }

    @CanIgnoreReturnValue
    public Answer get(String path, Map<String, String> headers) {
        return call(HttpMethod.GET, path, headers, Buffer.buffer());
    }

    @CanIgnoreReturnValue
    public Answer post(String path, Object json) {
        return send(HttpMethod.POST, path, Map.of(), json);
    }

    @CanIgnoreReturnValue
    public Answer patch(String path, Object json) {
        return send(HttpMethod.PATCH, path, Map.of(), json);
    }

    @CanIgnoreReturnValue
    public Answer delete(String path) {
        return call(HttpMethod.DELETE, path, Map.of(), Buffer.buffer());
    }

    /** A call with a JSON body and headers of one's own. */
    @CanIgnoreReturnValue
    public Answer send(HttpMethod method, String path, Map<String, String> headers, Object json) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.put("Content-Type", "application/json");
        all.putAll(headers);
        var body = json instanceof String text ? Buffer.buffer(text) : Json.encodeToBuffer(json);
        return call(method, path, all, body);
    }

    /** A call with any body; an empty one is not sent, and no content type is added. */
    @CanIgnoreReturnValue
    public Answer call(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        return Await.await(request(method, path, headers, body));
    }

    /** As {@link #call}, without waiting: for calls at the same time. */
    public Future<Answer> request(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        return client.request(method, path, headers, body);
    }

    /** Posts a form with the fields first and then the file, in the part named {@code file}. */
    @CanIgnoreReturnValue
    public Answer upload(String path, String fileName, String mediaType, byte[] content, Map<String, String> fields) {
        return Await.await(client.upload(path, new TestFile(fileName, mediaType, content), fields));
    }

    /** Opens a stream with GET; fails the test when the answer is none. */
    public TestStream stream(String path, Map<String, String> headers) {
        return stream(HttpMethod.GET, path, headers, Buffer.buffer());
    }

    /** Opens a stream with any method and body; fails the test when the answer is none. */
    public TestStream stream(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        return Await.await(client.stream(method, path, headers, body));
    }

    /** Where the service runs; its event bus is where a test may ask, listen, or stand in for others. */
    public Vertx vertx() {
        return vertx;
    }

    public int port() {
        return deployment.port();
    }

    public Map<String, String> environment() {
        return environment;
    }

    /** Stops the service and starts it again on the same data, as a rule on another port. */
    public void restart() {
        deployment.undeploy();
        deployment.deploy(environment);
    }

    /** Stops the service; its data is removed unless the environment given had a {@code QUINTET_DATA}. */
    @Override
    public void close() {
        try {
            client.close();
            deployment.undeploy();
        } finally {
            afterwards.run();
        }
    }
}
