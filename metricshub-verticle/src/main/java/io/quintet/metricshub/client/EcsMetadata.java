package io.quintet.metricshub.client;

import io.quintet.kit.failure.Failure;
import io.quintet.metricshub.domain.EcsTask;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the task metadata endpoint of ECS, version 4, what this task is and may use. */
public final class EcsMetadata {
    /** What ECS sets in each container. */
    public static final String SETTING = "ECS_CONTAINER_METADATA_URI_V4";

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final long MIB = 1024 * 1024;

    private final HttpClient client;
    private final String url;

    /** @param base the setting's value */
    public EcsMetadata(Vertx vertx, String base) {
        this.client = vertx.createHttpClient();
        this.url = base + "/task";
    }

    /** Fails as unavailable when there is no answer, or one that cannot be read. */
    public Future<EcsTask> task() {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setTimeout(LIMIT.toMillis());
        return client.request(options)
                .compose(EcsMetadata::answer)
                .timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .map(EcsMetadata::task)
                .recover(failure -> Failure.unavailable("ECS did not say what this task is (" + failure + ").")
                        .future());
    }

    /** Asks, and tells what the answer is. */
    public Future<Void> tell(Consumer<EcsTask> listener) {
        return task().onSuccess(listener::accept).mapEmpty();
    }

    private static Future<Buffer> answer(HttpClientRequest request) {
        return request.send().expecting(HttpResponseExpectation.SC_OK).compose(HttpClientResponse::body);
    }

    private static EcsTask task(Buffer body) {
        var task = body.toJsonObject();
        var limits = task.getJsonObject("Limits", new JsonObject());
        return new EcsTask(
                task.getString("Cluster"),
                task.getString("Family"),
                task.getString("Revision"),
                task.getString("AvailabilityZone"),
                task.getString("LaunchType"),
                limits.getDouble("CPU"),
                bytes(limits.getLong("Memory")));
    }

    private static @Nullable Long bytes(@Nullable Long mebibytes) {
        return mebibytes == null ? null : Long.valueOf(mebibytes * MIB);
    }
}
