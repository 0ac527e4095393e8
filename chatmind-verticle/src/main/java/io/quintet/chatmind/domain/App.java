package io.quintet.chatmind.domain;

import java.util.Locale;

/** The five apps that can be asked. */
public enum App {
    DATAPULSE("DataPulse"),
    TASKFLOW("TaskFlow"),
    CHATMIND("ChatMind"),
    FILEVAULT("FileVault"),
    METRICSHUB("MetricsHub");

    private final String title;

    App(String title) {
        this.title = title;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** As addresses, stores and contracts call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static App of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
