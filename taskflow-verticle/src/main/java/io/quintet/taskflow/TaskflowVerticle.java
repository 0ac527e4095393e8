package io.quintet.taskflow;

import io.quintet.kit.Listening;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.ServiceMain;
import io.quintet.kit.store.Ids;
import io.quintet.taskflow.api.TaskApi;
import io.quintet.taskflow.domain.TaskService;
import io.quintet.taskflow.event.TaskListener;
import io.quintet.taskflow.store.SqlTaskStore;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Serves TaskFlow: a live kanban board whose order lasts. */
public final class TaskflowVerticle extends VerticleBase implements Listening {
    private final TaskflowConfig config;
    private final Clock clock;
    private @Nullable ServiceKit kit;

    public TaskflowVerticle(TaskflowConfig config) {
        this(config, Clock.systemUTC());
    }

    public TaskflowVerticle(TaskflowConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        ServiceMain.run("taskflow", settings -> new TaskflowVerticle(TaskflowConfig.from(settings)));
    }

    @Override
    public Future<?> start() {
        return ServiceKit.open(vertx, config.service()).compose(this::serve);
    }

    private Future<Void> serve(ServiceKit opened) {
        kit = opened;
        var store = new SqlTaskStore(opened.store());
        var tasks = new TaskService(store, opened.log()::lastSequence, Ids.timeOrdered(), clock);
        new TaskListener(tasks).listenOn(opened.bus());
        return tasks.prepare().compose(prepared -> opened.serve(new TaskApi(tasks).operations(), config.limits()));
    }

    @Override
    public Future<?> stop() {
        return kit == null ? Future.succeededFuture() : kit.close();
    }

    @Override
    public int port() {
        return kit == null ? 0 : kit.port();
    }
}
