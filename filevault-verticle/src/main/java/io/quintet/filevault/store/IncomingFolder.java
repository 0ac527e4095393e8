package io.quintet.filevault.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for the files that one service is receiving, and a lock that says that it lives.
 *
 * <p>Several services may share the disk; only what the dead have left is removed.
 */
final class IncomingFolder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IncomingFolder.class);
    private static final String LOCK = ".lock";

    /** Those of this process: to open and close one again would let go of its lock, for POSIX locks are the process's. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path lockFile;
    private final FileLock lock;

    private IncomingFolder(Path lockFile, FileLock lock) {
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Takes a new folder below the parent, and removes those of services that are no more. */
    static IncomingFolder open(Path parent) throws IOException {
        Files.createDirectories(parent);
        removeAbandoned(parent);
        var taken = Optional.<IncomingFolder>empty();
        while (taken.isEmpty()) {
            taken = take(parent.resolve(UUID.randomUUID() + LOCK));
        }
        return taken.get();
    }

    Path path() {
        return folderOf(lockFile);
    }

    /** Removes the folder with all that is still in it. */
    @Override
    public void close() throws IOException {
        remove(path());
        Files.deleteIfExists(lockFile);
        lock.acquiredBy().close();
        OURS.remove(lockFile);
    }

    /** Empty when another service has found the new lock before it was held, and took it for abandoned. */
    private static Optional<IncomingFolder> take(Path lockFile) throws IOException {
        OURS.add(lockFile);
        var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock != null && Files.exists(lockFile)) {
            Files.createDirectory(folderOf(lockFile));
            return Optional.of(new IncomingFolder(lockFile, lock));
        }
        channel.close();
        OURS.remove(lockFile);
        return Optional.empty();
    }

    private static void removeAbandoned(Path parent) throws IOException {
        for (var lockFile : list(parent)) {
            if (lockFile.toString().endsWith(LOCK) && !OURS.contains(lockFile)) {
                removeIfAbandoned(lockFile);
            }
        }
    }

    private static void removeIfAbandoned(Path lockFile) throws IOException {
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                log.info("Removing {}, which a service that is no more was still receiving.", folderOf(lockFile));
                remove(folderOf(lockFile));
                Files.deleteIfExists(lockFile);
            }
        } catch (NoSuchFileException gone) {
            log.info("{} has been removed meanwhile.", lockFile);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private static Path folderOf(Path lockFile) {
        var name = lockFile.getFileName().toString();
        return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }
}
