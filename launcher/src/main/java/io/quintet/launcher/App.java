package io.quintet.launcher;

import io.quintet.catalogue.Service;
import io.quintet.chatmind.ChatmindConfig;
import io.quintet.chatmind.ChatmindVerticle;
import io.quintet.datapulse.DatapulseConfig;
import io.quintet.datapulse.DatapulseVerticle;
import io.quintet.filevault.FilevaultConfig;
import io.quintet.filevault.FilevaultVerticle;
import io.quintet.kit.Listening;
import io.quintet.kit.config.Settings;
import io.quintet.metricshub.MetricshubConfig;
import io.quintet.metricshub.MetricshubVerticle;
import io.quintet.taskflow.TaskflowConfig;
import io.quintet.taskflow.TaskflowVerticle;
import io.vertx.core.Deployable;
import java.util.List;
import java.util.function.Function;

/**
 * One of the five apps.
 *
 * @param verticle makes its verticle, which is {@link Listening} too
 */
record App(Service service, Function<Settings, Deployable> verticle) {
    static final List<App> ALL = Service.backends().stream().map(App::of).toList();

    /** In addresses: {@code /api/<name>} and {@code /<name>}. */
    String name() {
        return service.id();
    }

    String title() {
        return service.title();
    }

    String mount() {
        return service.mount();
    }

    private static App of(Service service) {
        return switch (service) {
            case DATAPULSE -> new App(service, settings -> new DatapulseVerticle(DatapulseConfig.from(settings)));
            case TASKFLOW -> new App(service, settings -> new TaskflowVerticle(TaskflowConfig.from(settings)));
            case CHATMIND -> new App(service, settings -> new ChatmindVerticle(ChatmindConfig.from(settings)));
            case FILEVAULT -> new App(service, settings -> new FilevaultVerticle(FilevaultConfig.from(settings)));
            case METRICSHUB -> new App(service, settings -> new MetricshubVerticle(MetricshubConfig.from(settings)));
            case FRONTEND -> throw new IllegalArgumentException("The page is no app: the gateway has it itself.");
        };
    }
}
