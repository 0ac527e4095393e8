package io.quintet.taskflow;

import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.http.Limit;
import io.quintet.kit.http.Limits;

/** TaskFlow's settings; there are none but those that every service has. */
public record TaskflowConfig(ServiceConfig service) {
    public static TaskflowConfig from(Settings settings) {
        return new TaskflowConfig(ServiceConfig.from("taskflow", settings));
    }

    Limits limits() {
        return Limits.of(
                new Limit("title", "200 characters", "", "How long the title of a task may be."),
                new Limit("description", "20,000 characters", "", "How long the description of a task may be."),
                new Limit("labels", "20", "", "How many labels a task may have."),
                new Limit("label", "40 characters", "", "How long a label may be."),
                new Limit("links", "20", "", "How many links a task may have."),
                new Limit("page", "500 tasks", "", "How many tasks a page of the list may hold."),
                new Limit(
                        "events retention",
                        service.retention().toHours() + " hours",
                        "QUINTET_EVENTS_RETENTION",
                        "How long an entry of the event log is kept."));
    }
}
