package io.quintet.launcher;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;

/** The one block that a start prints. */
final class Banner {
    private static final String ROW = "  %-11s %-36s %-36s %s%n";

    private Banner() {}

    static void print(PrintWriter out, Plan plan, int port) {
        var door = "http://" + host(plan.host()) + ":" + port;
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        out.printf("%nQuintet 0.1.0 is at %s (started in %.1f s)%n%n", door, seconds);
        out.printf(ROW, "", "page", "API", "docs");
        for (var app : plan.apps()) {
            var api = door + app.mount();
            out.printf(ROW, app.title(), door + "/" + app.name(), api, api + "/docs/");
        }
        out.printf("%n  Data is in %s. Ctrl-C stops.%n%n", plan.data());
        out.flush();
    }

    private static String host(String host) {
        return switch (host) {
            case "127.0.0.1", "0.0.0.0", "::" -> "localhost";
            default -> host;
        };
    }
}
