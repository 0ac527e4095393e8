package io.quintet.datapulse.store;

import io.quintet.kit.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The one CSV file of a ZIP archive that is read while it comes; fails with the names when there is none, or another one. */
final class ZippedCsv extends InputStream {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".psv");
    private static final int NAMED = 10;

    private final ZipInputStream archive;
    private final UnpackLimit limit;
    private final List<String> others = new ArrayList<>();
    private final byte[] passed = new byte[8_192];
    private @Nullable String name;
    private boolean ended;

    ZippedCsv(InputStream bytes, UnpackLimit limit) {
        // Latin-1 takes any name; one that is marked as UTF-8 is read as that all the same.
        this.archive = new ZipInputStream(bytes, StandardCharsets.ISO_8859_1);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (name == null) {
            name = nextCsv();
        }
        int read = ended ? -1 : archive.read(target, offset, length);
        if (read < 0 && !ended) {
            ended = true;
            checkAlone(name);
        }
        return read;
    }

    private String nextCsv() throws IOException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (isCsv(entry)) {
                return entry.getName();
            }
            passOver(entry);
        }
        throw Failure.unsupported("The ZIP archive holds no file that ends in .csv, .tsv, .tab or .psv; in it are: "
                + listed(others) + ".");
    }

    private void checkAlone(String first) throws IOException {
        var found = new ArrayList<String>();
        for (var entry = archive.getNextEntry();
                entry != null && found.size() < NAMED;
                entry = archive.getNextEntry()) {
            if (isCsv(entry)) {
                found.add(entry.getName());
            }
            passOver(entry);
        }
        if (!found.isEmpty()) {
            found.add(0, first);
            throw Failure.invalid("The ZIP archive holds several CSV files; send one of them: " + listed(found) + ".");
        }
    }

    /** Reads it here, because what the archive itself passes over is not counted. */
    private void passOver(ZipEntry entry) throws IOException {
        if (!entry.isDirectory() && others.size() <= NAMED) {
            others.add(entry.getName());
        }
        for (int read = archive.read(passed); read >= 0; read = archive.read(passed)) {
            limit.unpacked(read);
        }
    }

    private static boolean isCsv(ZipEntry entry) {
        var lower = entry.getName().toLowerCase(Locale.ROOT);
        boolean macOs = lower.startsWith("__macosx/");
        return !macOs && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    private static String listed(List<String> names) {
        var shown = names.stream().limit(NAMED).map(ZippedCsv::printable).toList();
        return (shown.isEmpty() ? "nothing" : String.join(", ", shown)) + (names.size() > NAMED ? " and more" : "");
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
