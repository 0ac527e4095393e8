package io.quintet.kit.stream;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file being received under a temporary name, hashed as it comes, kept only when it is whole and on disk. */
public final class FileSink implements UploadSink {
    /** What the names of files that are still being received end with. */
    public static final String SUFFIX = ".receiving";

    private final Vertx vertx;
    private final Path temporary;
    private final AsyncFile file;
    private final MessageDigest digest;
    private long size;
    private boolean closed;
    private @Nullable String sha256;

    private FileSink(Vertx vertx, Path temporary, AsyncFile file) {
        this.vertx = vertx;
        this.temporary = temporary;
        this.file = file;
        this.digest = sha256Digest();
    }

    /** Makes the folder and an empty file in it. */
    public static Future<FileSink> create(Vertx vertx, Path folder) {
        var temporary = folder.resolve(UUID.randomUUID() + SUFFIX);
        var options = new OpenOptions().setCreateNew(true).setRead(false).setWrite(true);
        return vertx.fileSystem()
                .mkdirs(folder.toString())
                .compose(made -> vertx.fileSystem().open(temporary.toString(), options))
                .map(file -> new FileSink(vertx, temporary, file));
    }

    /** Bytes received so far. */
    public long size() {
        return size;
    }

    /** Of everything received, in hexadecimal; to be asked when the file has ended. */
    public String sha256() {
        if (sha256 == null) {
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
        return sha256;
    }

    /** Puts the ended file where it belongs: synced, renamed, and the folder synced, so that a power cut loses nothing. */
    public Future<Path> keepAs(Path target) {
        return vertx.executeBlocking(() -> keep(temporary, target), false).recover(FileSink::diskFailure);
    }

    @Override
    public Future<Void> discard() {
        return end().otherwiseEmpty()
                .compose(closed -> vertx.executeBlocking(() -> Files.deleteIfExists(temporary), false))
                .mapEmpty();
    }

    @Override
    public Future<Void> write(Buffer bytes) {
        if (closed) {
            return Failure.unavailable("The file is no longer received.").future();
        }
        digest.update(bytes.getBytes());
        size += bytes.length();
        return file.write(bytes).recover(FileSink::diskFailure);
    }

    @Override
    public Future<Void> end() {
        if (closed) {
            return Future.succeededFuture();
        }
        closed = true;
        return file.close().recover(FileSink::diskFailure);
    }

    @Override
    public FileSink setWriteQueueMaxSize(int bytes) {
        if (!closed) {
            file.setWriteQueueMaxSize(bytes);
        }
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return !closed && file.writeQueueFull();
    }

    @Override
    public FileSink drainHandler(@Nullable Handler<Void> handler) {
        if (!closed) {
            file.drainHandler(handler);
        }
        return this;
    }

    @Override
    public FileSink exceptionHandler(@Nullable Handler<Throwable> handler) {
        if (!closed) {
            file.exceptionHandler(handler);
        }
        return this;
    }

    private static Path keep(Path temporary, Path target) throws IOException {
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        var folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
        return target;
    }

    /** What a failure to write means to who sent the file: that the disk is full is no bug. */
    public static <T> Future<T> diskFailure(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var message = String.valueOf(cause.getMessage());
        if (cause instanceof IOException && (message.contains("No space left") || message.contains("quota"))) {
            return Failure.full("The disk is full: the file was not kept.").future();
        }
        return Future.failedFuture(failure);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
