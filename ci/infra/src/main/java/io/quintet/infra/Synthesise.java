package io.quintet.infra;

import io.quintet.infra.checks.TemplateChecks;
import io.quintet.infra.checks.Templates;
import io.quintet.infra.checks.ToolFindings;
import io.quintet.infra.settings.InvalidSettings;
import io.quintet.infra.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * From a profile to a folder of templates that can be deployed: {@code java -jar infra.jar <profile> <folder> [key=value …]}.
 * Exit code 0: nothing was found; 1: the templates are there, but must not be deployed; 2: asked for wrongly.
 */
public final class Synthesise {
    private static final int FOUND = 1;
    private static final int WRONG = 2;
    private static final int WORDS = 2;

    private Synthesise() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.size() < WORDS || !Files.isReadable(Path.of(words.get(0)))) {
            err.println("Usage: java -jar ci/infra/target/infra.jar <profile.properties> <folder> [key=value …]");
            return WRONG;
        }
        try {
            var settings = Settings.ofProfile(Path.of(words.get(0)), words.subList(WORDS, words.size()));
            return synthesise(settings, Path.of(words.get(1)), out, err);
        } catch (InvalidSettings wrong) {
            err.println(wrong.getMessage());
            return WRONG;
        }
    }

    private static int synthesise(Settings settings, Path folder, PrintStream out, PrintStream err) {
        var assembly = new Infrastructure(settings, folder).synthesise();
        var findings = findings(assembly, settings);
        findings.forEach(err::println);
        out.println("Four stacks below " + assembly + ", " + findings.size() + " findings.");
        return findings.isEmpty() ? 0 : FOUND;
    }

    /** All that stands against a deployment. */
    static List<String> findings(Path assembly, Settings settings) {
        return Stream.concat(
                        ToolFindings.in(assembly).stream(),
                        TemplateChecks.findings(Templates.in(assembly), settings.prefix()).stream())
                .toList();
    }
}
