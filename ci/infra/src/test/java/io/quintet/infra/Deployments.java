package io.quintet.infra;

import io.quintet.infra.checks.Templates;
import io.quintet.infra.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awscdk.assertions.Template;

/** The two profiles, each synthesised once for all tests: loading CDK is what costs. */
public final class Deployments {
    public static final List<String> PROFILES = List.of("demo", "production");

    private static final Path ASSEMBLIES = Path.of("target", "assemblies");
    private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

    private Deployments() {}

    public static Path profile(String name) {
        return Path.of("profiles", name + ".properties");
    }

    public static Settings settings(String profile, String... changes) {
        return Settings.ofProfile(profile(profile), List.of(changes));
    }

    public static Path assembly(String profile) {
        return MADE.computeIfAbsent(profile, name -> new Infrastructure(settings(name), folder(name)).synthesise());
    }

    /** Below target, and new for each synthesis. */
    public static Path folder(String name) {
        return ASSEMBLIES.resolve(name).toAbsolutePath();
    }

    public static Templates templates(String profile) {
        return Templates.in(assembly(profile));
    }

    public static Template template(String profile, String stack) {
        try {
            return Template.fromString(Files.readString(Templates.file(assembly(profile), stack)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
