import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes the native libraries out of a copy of a jar, and keeps those of this platform beside it: {@code OwnPlatform <jar> <folder>}.
 *
 * <p>Inside the jar, each start would unpack them into /tmp: memory that the task pays for, and a folder that may forbid to run code.
 */
final class OwnPlatform {
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)(_\\w+)?");
    private static final Pattern OTHERS = Pattern.compile(
            ".*(windows|win32|/win/|mac|darwin|freebsd|openbsd|dragonfly|sunos|aix|musl|android|linux).*");
    private static final Map<String, String> PROCESSORS = Map.of(
            "amd64", "(amd64|x86[-_]64)",
            "aarch64", "(aarch64|arm64)");

    private final Pattern own;
    private final Path folder;

    private OwnPlatform(Path folder) {
        var processor = System.getProperty("os.arch");
        if (!PROCESSORS.containsKey(processor)) {
            throw new IllegalStateException("No libraries are known for the processor " + processor + ".");
        }
        this.own = Pattern.compile(".*linux[-_/]" + PROCESSORS.get(processor) + "(/.*)?");
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[1]));
        var jar = Files.copy(Path.of(arguments[0]), folder.resolve("app.jar"), REPLACE_EXISTING);
        new OwnPlatform(folder).takeOut(jar);
    }

    private void takeOut(Path jar) throws IOException {
        try (var zip = FileSystems.newFileSystem(jar)) {
            for (var library : libraries(zip.getPath("/"))) {
                if (isOwn(library.toString().toLowerCase(Locale.ROOT))) {
                    Files.copy(library, folder.resolve(library.getFileName().toString()));
                    System.out.println("keeps " + library);
                }
                Files.delete(library);
            }
        }
    }

    private static List<Path> libraries(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> NATIVE.matcher(file.toString()).matches())
                    .toList();
        }
    }

    /** One of no known platform would be lost without a word, and be missed only in production. */
    private boolean isOwn(String library) {
        if (!OTHERS.matcher(library).matches()) {
            throw new IllegalStateException("For which platform is " + library + "? Say so in OwnPlatform.java.");
        }
        return own.matcher(library).matches();
    }
}
