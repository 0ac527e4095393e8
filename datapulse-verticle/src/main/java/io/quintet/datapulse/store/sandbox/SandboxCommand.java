package io.quintet.datapulse.store.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a sandbox is started: Java again, small, without the service's environment, and on Linux with a limit on its address space
 * that not even a string can pass. Elsewhere there is no such limit for a process, and DuckDB's own must do.
 */
record SandboxCommand(SandboxLimits limits) {
    private static final Path SHELL = Path.of("/bin/sh");
    /** Java's heap, code and libraries, as measured, with some to spare. */
    private static final long JAVA = 1_100_000_000;

    private static final List<String> SMALL = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompressedClassSpaceSize=48m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+DisplayVMOutputToStderr");

    Process start(Path folder) throws IOException {
        var command = new ArrayList<String>();
        if (isLimited()) {
            var kilobytes = Long.toString((JAVA + limits.memory()) / 1024);
            command.addAll(List.of(SHELL.toString(), "-c", "ulimit -v \"$0\" && exec \"$@\"", kilobytes));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SandboxMain.class.getName()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    static boolean isLimited() {
        return System.getProperty("os.name").equals("Linux") && Files.isExecutable(SHELL);
    }
}
