package io.quintet.datapulse.store;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.quintet.datapulse.domain.Content;
import io.quintet.kit.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What a received file holds, unpacked on the thread that profiles it. A packed one is written to the disk on the way; one
 * that comes as it is just passes, since it is on the disk already.
 */
final class UnpackingInput extends InputStream {
    /** Memory that zstd may ask for: 2 to the power of it. */
    private static final int ZSTD_WINDOW = 25;

    private final InputStream bytes;
    private final Path path;
    private final UnpackLimit limit;
    private final Fingerprint fingerprint = new Fingerprint();
    private @Nullable InputStream content;
    private @Nullable FileOutputStream file;

    /** @param path where a packed file is written to as it is unpacked */
    UnpackingInput(InputStream bytes, Path path, long maxSize) {
        this.bytes = bytes;
        this.path = path;
        this.limit = new UnpackLimit(maxSize);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            var from = content == null ? open() : content;
            int read = from.read(target, offset, length);
            if (file != null && read > 0) {
                limit.unpacked(read);
                file.write(target, offset, read);
                fingerprint.add(target, offset, read);
            }
            return read;
        } catch (EOFException cut) {
            throw Failure.invalid("The packed file is not whole: it ends in the middle.");
        } catch (ZipException | ZstdIOException | IllegalArgumentException damaged) {
            throw Failure.invalid("The packed file cannot be unpacked: " + damaged.getMessage() + ".");
        }
    }

    private InputStream open() throws IOException {
        var head = bytes.readNBytes(Packing.HEAD);
        var packing = Packing.of(head);
        var all = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        file = packing == Packing.NONE ? null : new FileOutputStream(path.toFile());
        content = packing == Packing.NONE ? all : unpacked(packing, new CountedInput(all, limit));
        return content;
    }

    private InputStream unpacked(Packing packing, InputStream packed) throws IOException {
        return switch (packing) {
            case NONE -> packed;
            case GZIP -> new GZIPInputStream(packed, 1 << 16);
            case ZSTD -> zstd(packed);
            case ZIP -> new ZippedCsv(packed, limit);
        };
    }

    private static InputStream zstd(InputStream packed) throws IOException {
        return new ZstdInputStreamNoFinalizer(packed).setLongMax(ZSTD_WINDOW);
    }

    /** Of the unpacked bytes; only after the last one. */
    Content content() {
        return fingerprint.content();
    }

    /** Returns when a file that was unpacked is on disk; may be called at the end and once more. */
    @Override
    public void close() throws IOException {
        try (bytes) {
            if (content != null) {
                content.close();
            }
            sync(file);
        }
    }

    private static void sync(@Nullable FileOutputStream written) throws IOException {
        if (written != null && written.getChannel().isOpen()) {
            try (written) {
                written.getFD().sync();
            }
        }
    }

    /** Counts what is read, and says that there may always be more: else what follows the first part of a gzip file is lost. */
    private static final class CountedInput extends InputStream {
        private final InputStream bytes;
        private final UnpackLimit limit;

        CountedInput(InputStream bytes, UnpackLimit limit) {
            this.bytes = bytes;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = bytes.read();
            limit.read(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = bytes.read(target, offset, length);
            limit.read(Math.max(0, read));
            return read;
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
