package io.quintet.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The second failure, at its root: the lock file is committed, and says the same as {@code package.json}. */
final class LockFiles implements Check {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KINDS =
            List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");
    private static final Pattern EXACT = Pattern.compile("\\d+\\.\\d+\\.\\d+\\S*");

    @Override
    public List<Finding> findings(SourceTree tree) {
        return tree.files(file -> file.equals("package.json") || file.endsWith("/package.json")).stream()
                .flatMap(file -> ofOne(tree, file))
                .toList();
    }

    private static Stream<Finding> ofOne(SourceTree tree, String file) {
        var lockFile = file.replaceFirst("package\\.json$", "package-lock.json");
        if (isIgnored(tree)) {
            return Stream.of(new Finding(".gitignore", 1, "leaves out package-lock.json: it has to be committed."));
        }
        return tree.find(lockFile)
                .map(lock -> differences(file, tree.read(file), json(lock)))
                .orElseGet(() -> Stream.of(new Finding(file, 1, "has no " + lockFile + ": commit what npm writes.")));
    }

    private static boolean isIgnored(SourceTree tree) {
        return tree.files(file -> file.endsWith(".gitignore")).stream()
                .anyMatch(file ->
                        tree.read(file).lines().anyMatch(line -> line.strip().endsWith("package-lock.json")));
    }

    private static Stream<Finding> differences(String file, String text, JsonNode lock) {
        var wanted = json(text);
        if (!wanted.isObject()) {
            return Stream.of(new Finding(file, 1, "is no JSON object."));
        }
        return KINDS.stream()
                .flatMap(kind -> names(kind, wanted, lock).filter(name -> isOut(kind, name, wanted, lock)))
                .map(name -> new Finding(
                        file,
                        lineOf(text, name),
                        "and its lock file differ on " + name + ": commit both, from one npm."));
    }

    private static Stream<String> names(String kind, JsonNode wanted, JsonNode lock) {
        var names = new TreeSet<String>();
        wanted.path(kind).fieldNames().forEachRemaining(names::add);
        root(lock).path(kind).fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    private static boolean isOut(String kind, String name, JsonNode wanted, JsonNode lock) {
        var version = wanted.path(kind).path(name).asText();
        var installed = lock.path("packages")
                .path("node_modules/" + name)
                .path("version")
                .asText();
        return !root(lock).path(kind).path(name).asText().equals(version)
                || (EXACT.matcher(version).matches() && !installed.equals(version));
    }

    /** What the lock file believes {@code package.json} to say. */
    private static JsonNode root(JsonNode lock) {
        return lock.path("packages").path("");
    }

    private static int lineOf(String text, String name) {
        var before =
                text.lines().takeWhile(line -> !line.contains('"' + name + '"')).count();
        return text.contains('"' + name + '"') ? 1 + (int) before : 1;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
