package io.quintet.launcher;

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
 * @param name in addresses: {@code /api/<name>} and {@code /<name>}
 * @param verticle makes its verticle, which is {@link Listening} too
 */
record App(String name, String title, Function<Settings, Deployable> verticle) {
    static final List<App> ALL = List.of(
            new App("datapulse", "DataPulse", settings -> new DatapulseVerticle(DatapulseConfig.from(settings))),
            new App("taskflow", "TaskFlow", settings -> new TaskflowVerticle(TaskflowConfig.from(settings))),
            new App("chatmind", "ChatMind", settings -> new ChatmindVerticle(ChatmindConfig.from(settings))),
            new App("filevault", "FileVault", settings -> new FilevaultVerticle(FilevaultConfig.from(settings))),
            new App("metricshub", "MetricsHub", settings -> new MetricshubVerticle(MetricshubConfig.from(settings))));

    String mount() {
        return "/api/" + name;
    }
}
