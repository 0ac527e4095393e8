package io.quintet.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is to be started, and where. */
record Plan(String host, int port, Path data, List<App> apps, boolean demo) {
    Plan {
        apps = List.copyOf(apps);
    }

    /** A service's settings: the process's own, but on loopback, on a free port, in the one data folder. */
    Map<String, String> environment(Map<String, String> process, int gatewayPort) {
        var environment = new HashMap<>(process);
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", "0");
        environment.put("QUINTET_DATA", data.toString());
        environment.putIfAbsent("METRICSHUB_SEED", seeds(gatewayPort));
        return environment;
    }

    /** The checks that MetricsHub begins with: the services themselves, through the gateway. */
    private String seeds(int gatewayPort) {
        return apps.stream()
                .map(app -> app.title() + "=http://127.0.0.1:" + gatewayPort + app.mount() + "/health")
                .collect(Collectors.joining(","));
    }
}
