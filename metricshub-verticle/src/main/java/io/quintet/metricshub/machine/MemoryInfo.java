package io.quintet.metricshub.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code /proc/meminfo} says and OSHI does not: how much memory caches files. */
record MemoryInfo(Path file) {
    private static final long KIB = 1024;
    private static final String CACHED = "Cached:";
    private static final String RECLAIMABLE = "SReclaimable:";

    /** As {@code free} counts it; null on another system than Linux. */
    @Nullable
    Long cached() {
        var lines = lines();
        var cached = kibibytes(lines, CACHED);
        return cached.isEmpty()
                ? null
                : Long.valueOf((cached.get() + kibibytes(lines, RECLAIMABLE).orElse(0L)) * KIB);
    }

    private static Optional<Long> kibibytes(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .map(line -> line.replaceAll("\\D", ""))
                .map(GroupFiles::parsed);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException absent) {
            return List.of();
        }
    }
}
