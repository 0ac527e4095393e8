package io.quintet.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The second failure, in the build: what is installed is what the lock file says, and a jar is the one that was tested. */
final class Installs implements Check {
    private static final Pattern LOOSE = Pattern.compile(
            "\\bnpm(?:\\.cmd)?['\"]?[\\s,\\[]+['\"]?(?:install|i|add|update|up)\\b|\\b(?:yarn|pnpm)\\s+(?:install|add)\\b");
    private static final Pattern STRICT = Pattern.compile("\\bnpm\\s+(?:ci|clean-install)\\b");
    private static final Pattern JAVA_BUILD = Pattern.compile("(?:^|[\\s/])(?:mvn|mvnw|gradle|gradlew)\\s");
    private static final Pattern LOCK = Pattern.compile("(?:.*/)?(?:package-lock\\.json|package\\*\\.json|\\*\\.json)");
    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?[^./*]*/?|\\.{1,2}/?");
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|/?\\*|<!--).*");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:ui/scripts|ci|\\.ci)/(?:.*\\.(?:mjs|js|sh|ya?ml)|(?:.*/)?[^./]+)|(?:.*/)?(?:package\\.json|pom\\.xml)");

    @Override
    public List<Finding> findings(SourceTree tree) {
        return Stream.concat(
                        tree.files(file -> SCRIPT.matcher(file).matches() || SourceTree.isDockerfile(file)).stream()
                                .flatMap(file -> loose(file, tree.read(file))),
                        tree.dockerfiles().flatMap(Installs::ofOne))
                .toList();
    }

    private static Stream<Finding> loose(String file, String text) {
        var lines = text.lines()
                .map(line -> COMMENT.matcher(line).matches() ? "" : line)
                .toList();
        var code = String.join("\n", lines);
        return LOOSE.matcher(code)
                .results()
                .map(found -> new Finding(
                        file,
                        1
                                + (int) code.substring(0, found.start())
                                        .chars()
                                        .filter(letter -> letter == '\n')
                                        .count(),
                        "installs what is newest today: npm ci installs what the lock file says."));
    }

    private static Stream<Finding> ofOne(Dockerfile dockerfile) {
        var findings = new ArrayList<Finding>();
        boolean locked = false;
        for (var instruction : dockerfile.instructions()) {
            locked = (locked && !instruction.is("FROM")) || bringsLock(instruction);
            if (instruction.is("RUN")) {
                sentences(instruction, locked)
                        .forEach(sentence -> findings.add(dockerfile.finding(instruction, sentence)));
            }
        }
        return findings.stream();
    }

    private static boolean bringsLock(Instruction instruction) {
        var words = instruction.words();
        return instruction.is("COPY")
                && words.subList(0, Math.max(0, words.size() - 1)).stream()
                        .anyMatch(source -> LOCK.matcher(source).matches()
                                || FOLDER.matcher(source).matches());
    }

    private static Stream<String> sentences(Instruction run, boolean locked) {
        var unlocked = STRICT.matcher(run.arguments()).find() && !locked;
        var built = JAVA_BUILD.matcher(run.arguments()).find();
        return Stream.concat(
                unlocked ? Stream.of("npm ci finds no package-lock.json: copy it in before.") : Stream.empty(),
                built ? Stream.of("builds a jar that no test saw: copy in the one that was tested.") : Stream.empty());
    }
}
