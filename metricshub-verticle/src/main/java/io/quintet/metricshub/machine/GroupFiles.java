package io.quintet.metricshub.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one control group, each of which may be absent. */
record GroupFiles(Path folder) {
    /** Version 1 writes a number near the largest there is where there is no limit. */
    private static final long UNLIMITED = 1L << 60;

    /** The file's number; null when it is absent or holds none, such as {@code max}. */
    @Nullable
    Long number(String file) {
        var lines = lines(file);
        return lines.isEmpty() ? null : parsed(lines.get(0));
    }

    /** As {@link #number}, and null when it is so large that it limits nothing, or below zero. */
    @Nullable
    Long limit(String file) {
        var number = number(file);
        return number == null || number < 0 || number >= UNLIMITED ? null : number;
    }

    /** The number behind a key, in a file with a key and a number on each line. */
    @Nullable
    Long field(String file, String key) {
        return lines(file).stream()
                .filter(line -> line.startsWith(key + " "))
                .findFirst()
                .map(line -> parsed(line.substring(key.length() + 1)))
                .orElse(null);
    }

    /** The words of the file's first line. */
    List<String> words(String file) {
        var lines = lines(file);
        return lines.isEmpty() ? List.of() : List.of(lines.get(0).strip().split("\\s+"));
    }

    /** A number of bytes without those that the kernel can give back at once. */
    @Nullable
    Long without(String file, String statistic) {
        var bytes = number(file);
        var inactive = field("memory.stat", statistic);
        return bytes == null || inactive == null ? bytes : Long.valueOf(Math.max(0, bytes - inactive));
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException absent) {
            return List.of();
        }
    }

    static @Nullable Long parsed(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** A quota of its period, in cores. */
    static @Nullable Double ratio(@Nullable Long quota, @Nullable Long period) {
        return quota == null || period == null || quota <= 0 || period <= 0
                ? null
                : Double.valueOf((double) quota / period);
    }
}
