package io.quintet.checks;

import java.nio.file.Files;
import java.nio.file.Path;

/** {@code java -jar checks.jar [FOLDER]}: prints each finding; ends with 0, with 1 after findings, with 2 when there is no such folder. */
public final class ChecksTool {
    private static final int FINDINGS = 1;
    private static final int USAGE = 2;

    private ChecksTool() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().exit(run(arguments));
    }

    static int run(String... arguments) {
        var root = Path.of(arguments.length == 0 ? "." : arguments[0]);
        if (arguments.length > 1 || !Files.isRegularFile(root.resolve("pom.xml"))) {
            System.err.println("Usage: java -jar checks.jar [FOLDER], where FOLDER is the top of the repository.");
            return USAGE;
        }
        var findings = SourceChecks.findings(root);
        findings.forEach(System.out::println);
        System.out.println(findings.isEmpty() ? "Nothing found." : findings.size() + " found.");
        return findings.isEmpty() ? 0 : FINDINGS;
    }
}
