package io.quintet.metricshub;

import io.quintet.kit.Listening;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.ServiceMain;
import io.quintet.kit.event.Follower;
import io.quintet.kit.store.Ids;
import io.quintet.metricshub.api.MetricshubApi;
import io.quintet.metricshub.client.EcsMetadata;
import io.quintet.metricshub.client.HttpChecker;
import io.quintet.metricshub.domain.ActivityRibbon;
import io.quintet.metricshub.domain.Checks;
import io.quintet.metricshub.domain.EndpointService;
import io.quintet.metricshub.domain.Sampling;
import io.quintet.metricshub.event.ActivityListener;
import io.quintet.metricshub.event.QuestionListener;
import io.quintet.metricshub.machine.LocalMachine;
import io.quintet.metricshub.store.SqlActivityStore;
import io.quintet.metricshub.store.SqlEndpointStore;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Serves MetricsHub: the machine's figures, the checks of endpoints, and the ribbon of all five apps' events. */
public final class MetricshubVerticle extends VerticleBase implements Listening {
    private final MetricshubConfig config;
    private final Clock clock;
    private final Clockwork clockwork = new Clockwork();
    private @Nullable ServiceKit kit;
    private List<Follower> followers = List.of();

    public MetricshubVerticle(MetricshubConfig config) {
        this(config, Clock.tickMillis(ZoneOffset.UTC));
    }

    MetricshubVerticle(MetricshubConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        ServiceMain.run("metricshub", settings -> new MetricshubVerticle(MetricshubConfig.from(settings)));
    }

    @Override
    public Future<?> start() {
        return ServiceKit.open(vertx, config.service()).compose(this::serve);
    }

    private Future<Void> serve(ServiceKit opened) {
        kit = opened;
        var sampling = new Sampling(LocalMachine.start(vertx));
        var store = new SqlEndpointStore(opened.store());
        var checks = new Checks(store, new HttpChecker(vertx, clock), config.parallel(), Math::random, clock);
        var endpoints = new EndpointService(store, checks, config.endpoints(), Ids.timeOrdered(), clock);
        var ribbon = new ActivityRibbon(new SqlActivityStore(opened.store(), config.activityKept()));
        new QuestionListener(sampling, endpoints, ribbon).listenOn(opened.bus());
        followers = new ActivityListener(ribbon).follow(vertx, opened.bus());
        clockwork.every(vertx, Duration.ofSeconds(1), "Sampling the machine", sampling::tick);
        clockwork.every(vertx, Duration.ofMillis(250), "Checking endpoints", checks::tick);
        config.ecsMetadata().ifPresent(url -> askEcs(new EcsMetadata(vertx, url), sampling));
        var api = new MetricshubApi(sampling, endpoints, ribbon);
        return endpoints
                .seed(config.seeds())
                .compose(seeded -> opened.serve(api.operations(), config.limits()))
                .compose(serving -> endpoints.startChecks());
    }

    private void askEcs(EcsMetadata ecs, Sampling sampling) {
        clockwork.every(vertx, Duration.ofMinutes(1), "Asking ECS about this task", () -> ecs.tell(sampling::runsOn));
    }

    @Override
    public Future<?> stop() {
        clockwork.stop();
        followers.forEach(Follower::stop);
        return kit == null ? Future.succeededFuture() : kit.close();
    }

    @Override
    public int port() {
        return Objects.requireNonNull(kit, "MetricsHub is not started").port();
    }
}
