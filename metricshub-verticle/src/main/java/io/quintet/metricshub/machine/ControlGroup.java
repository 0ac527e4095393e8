package io.quintet.metricshub.machine;

import io.quintet.metricshub.domain.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The control group that this process runs in: what it may use, and what it does use. */
interface ControlGroup {
    Reading.OfTask read();

    /**
     * Finds it by {@code proc/self/cgroup} and {@code sys/fs/cgroup} below a root.
     *
     * @param root {@code /}, or a folder that looks like it
     */
    static ControlGroup find(Path root) {
        var base = root.resolve("sys/fs/cgroup");
        var memberships = memberships(root.resolve("proc/self/cgroup"));
        if (Files.exists(base.resolve("cgroup.controllers"))) {
            return new ControlGroupTwo(GroupChain.of(base, memberships.getOrDefault("", "/")));
        }
        if (Files.isDirectory(base.resolve("memory"))) {
            return new ControlGroupOne(base, memberships);
        }
        return () -> Reading.OfTask.NONE;
    }

    /** The path of this process by controller; version 2 has one for the empty name. */
    private static Map<String, String> memberships(Path file) {
        var paths = new HashMap<String, String>();
        for (var line : lines(file)) {
            var parts = line.split(":", 3);
            for (var controller : parts.length == 3 ? List.of(parts[1].split(",")) : List.<String>of()) {
                paths.put(controller, parts[2]);
            }
        }
        return paths;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException absent) {
            return List.of();
        }
    }
}
