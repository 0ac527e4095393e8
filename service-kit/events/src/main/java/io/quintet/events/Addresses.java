package io.quintet.events;

import java.util.List;

/** Where each service answers questions on the event bus, and which services there are. */
public final class Addresses {
    public static final List<String> APPS = List.of("datapulse", "taskflow", "chatmind", "filevault", "metricshub");

    private Addresses() {}

    /** {@link Find} in, {@link Found} out. */
    public static String find(String app) {
        return app + ".find";
    }

    /** {@link Get} in, {@link Facts} out. */
    public static String get(String app) {
        return app + ".get";
    }

    /** {@link EventsAfter} in, {@link Entries} out. */
    public static String eventsAfter(String app) {
        return app + ".events.after";
    }
}
