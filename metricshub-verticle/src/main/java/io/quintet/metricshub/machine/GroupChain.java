package io.quintet.metricshub.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The control group of this process and those around it, whose limits hold for it too.
 *
 * @param base where the hierarchy is mounted
 * @param groups the innermost first
 */
record GroupChain(Path base, List<GroupFiles> groups) {

    /** @param path as the kernel names it, which inside of a container may be outside of what is mounted */
    static GroupChain of(Path base, String path) {
        var own = base.resolve(path.replaceFirst("^/+", "")).normalize();
        var groups = new ArrayList<GroupFiles>();
        var folder = own.startsWith(base) && Files.isDirectory(own) ? own : base;
        for (; folder.startsWith(base); folder = Objects.requireNonNull(folder.getParent())) {
            groups.add(new GroupFiles(folder));
        }
        return new GroupChain(base, List.copyOf(groups));
    }

    /** The group whose limit is the lowest; the innermost when none has a limit. */
    GroupFiles tightest(Function<GroupFiles, ? extends @Nullable Number> limit) {
        return groups.stream()
                .min(Comparator.comparingDouble(group -> orUnlimited(limit.apply(group))))
                .orElseThrow();
    }

    private static double orUnlimited(@Nullable Number limit) {
        return limit == null ? Double.POSITIVE_INFINITY : limit.doubleValue();
    }

    /** Its path below where the hierarchy is mounted, from {@code /}. */
    String pathOf(GroupFiles group) {
        return "/" + base.relativize(group.folder());
    }
}
