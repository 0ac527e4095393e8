package io.quintet.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The third failure: a Dockerfile that nobody had built, with a flag that does not exist.
 *
 * <p>This holds Docker's own words. What a program inside {@code RUN} accepts only a build can show: {@code ci/images-check}.
 */
final class DockerfileGrammar implements Check {
    private static final Set<String> NONE = Set.of();
    /** https://docs.docker.com/reference/dockerfile/ */
    private static final Map<String, Set<String>> FLAGS = Map.ofEntries(
            Map.entry("ADD", Set.of("keep-git-dir", "checksum", "chown", "chmod", "link", "exclude", "unpack")),
            Map.entry("ARG", NONE),
            Map.entry("CMD", NONE),
            Map.entry("COPY", Set.of("from", "chown", "chmod", "link", "parents", "exclude")),
            Map.entry("ENTRYPOINT", NONE),
            Map.entry("ENV", NONE),
            Map.entry("EXPOSE", NONE),
            Map.entry("FROM", Set.of("platform")),
            Map.entry("HEALTHCHECK", Set.of("interval", "timeout", "start-period", "start-interval", "retries")),
            Map.entry("LABEL", NONE),
            Map.entry("ONBUILD", NONE),
            Map.entry("RUN", Set.of("mount", "network", "security", "device")),
            Map.entry("SHELL", NONE),
            Map.entry("STOPSIGNAL", NONE),
            Map.entry("USER", NONE),
            Map.entry("VOLUME", NONE),
            Map.entry("WORKDIR", NONE));

    private static final Set<String> DURATIONS = Set.of("interval", "timeout", "start-period", "start-interval");
    private static final Pattern DURATION = Pattern.compile("(\\d+(\\.\\d+)?(ns|us|ms|s|m|h))+");
    private static final Pattern FROM = Pattern.compile("\\S+(\\s+(?i:AS)\\s+\\S+)?");
    private static final Pattern HEALTHCHECK = Pattern.compile("(?is)(NONE|CMD\\s+\\S.*)");

    @Override
    public List<Finding> findings(SourceTree tree) {
        return tree.dockerfiles().flatMap(DockerfileGrammar::ofOne).toList();
    }

    private static Stream<Finding> ofOne(Dockerfile dockerfile) {
        return dockerfile.instructions().stream()
                .flatMap(instruction ->
                        sentences(instruction).map(sentence -> dockerfile.finding(instruction, sentence)));
    }

    private static Stream<String> sentences(Instruction instruction) {
        if (!FLAGS.containsKey(instruction.keyword())) {
            return Stream.of(instruction.keyword() + " is no instruction of a Dockerfile.");
        }
        return Stream.concat(
                instruction.flags().stream().flatMap(flag -> flag(instruction, flag)), arguments(instruction));
    }

    private static Stream<String> flag(Instruction instruction, String flag) {
        var parts = flag.substring(2).split("=", 2);
        if (!FLAGS.getOrDefault(instruction.keyword(), NONE).contains(parts[0])) {
            return Stream.of(instruction.keyword() + " has no flag --" + parts[0] + ".");
        }
        return DURATIONS.contains(parts[0])
                        && !DURATION.matcher(parts.length > 1 ? parts[1] : "").matches()
                ? Stream.of("--" + parts[0] + " wants a duration with its unit, such as 30s.")
                : Stream.empty();
    }

    private static Stream<String> arguments(Instruction instruction) {
        var given = instruction.arguments();
        return switch (instruction.keyword()) {
            case "FROM" -> unless(FROM.matcher(given).matches(), "FROM wants an image, or an image AS a name.");
            case "HEALTHCHECK" ->
                unless(HEALTHCHECK.matcher(given).matches(), "HEALTHCHECK wants CMD and a command, or NONE.");
            case "COPY", "ADD" ->
                unless(
                        given.startsWith("[") || instruction.words().size() > 1,
                        instruction.keyword() + " wants what to take and where to put it.");
            default -> unless(!given.isBlank(), instruction.keyword() + " says nothing.");
        };
    }

    private static Stream<String> unless(boolean right, String sentence) {
        return right ? Stream.empty() : Stream.of(sentence);
    }
}
