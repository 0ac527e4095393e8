package io.quintet.metricshub.machine;

import io.quintet.metricshub.domain.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import oshi.software.os.OSFileStore;

/** The file systems that hold somebody's data, each once. */
final class RealDisks {
    /** In memory, or read-only images such as snap's, which are always full. */
    private static final Set<String> NO_DISK = Set.of("tmpfs", "ramfs", "devtmpfs", "squashfs", "iso9660", "erofs");

    private RealDisks() {}

    /** A container's root is kept, whatever it is made of; what is mounted a second time, such as its host files, is not. */
    static List<Host.Disk> of(List<OSFileStore> stores) {
        var disks = new LinkedHashMap<String, Host.Disk>();
        stores.stream()
                .filter(RealDisks::holdsData)
                .sorted(Comparator.comparing(
                                (OSFileStore store) -> store.getMount().length())
                        .thenComparing(OSFileStore::getMount))
                .forEach(store -> disks.putIfAbsent(identity(store), disk(store)));
        return List.copyOf(disks.values());
    }

    private static boolean holdsData(OSFileStore store) {
        return store.getTotalSpace() > 0
                && !NO_DISK.contains(store.getType().toLowerCase(Locale.ROOT))
                && Files.isDirectory(Path.of(store.getMount()));
    }

    /** The same space is the same disk: an overlay's name does not tell which one it lies on. */
    private static String identity(OSFileStore store) {
        return store.getTotalSpace() + "/" + store.getUsableSpace();
    }

    private static Host.Disk disk(OSFileStore store) {
        return Host.Disk.of(
                store.getMount(), store.getType(), store.getTotalSpace(), store.getFreeSpace(), store.getUsableSpace());
    }
}
