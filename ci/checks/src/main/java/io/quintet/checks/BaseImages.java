package io.quintet.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fifth failure: Docker Hub answers shared build addresses with 429. Every image comes from Amazon's public registry, at a fixed version. */
final class BaseImages implements Check {
    private static final String REGISTRY = "public.ecr.aws/";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)(?::-([^}]*))?}?");
    /** A digest, or a version with its parts: {@code 25-jre} is another image after each update of Java. */
    private static final Pattern FIXED = Pattern.compile("[^@]+@sha256:[0-9a-f]{64}|[^@]+:v?\\d+\\.\\d[^@/]*");

    private static final Pattern MOUNTED = Pattern.compile("(?:^|,)from=([^,]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public List<Finding> findings(SourceTree tree) {
        return tree.dockerfiles().flatMap(BaseImages::ofOne).toList();
    }

    private static Stream<Finding> ofOne(Dockerfile dockerfile) {
        var arguments = defaults(dockerfile);
        var stages = new HashSet<>(Set.of("scratch"));
        return dockerfile.instructions().stream().flatMap(instruction -> {
            var wrong = image(instruction)
                    .filter(image ->
                            !stages.contains(image) && !NUMBER.matcher(image).matches())
                    .flatMap(image -> sentence(resolve(image, arguments)));
            stageName(instruction).ifPresent(stages::add);
            return wrong.map(sentence -> dockerfile.finding(instruction, sentence)).stream();
        });
    }

    private static Optional<String> image(Instruction instruction) {
        return switch (instruction.keyword()) {
            case "FROM" -> instruction.words().stream().findFirst();
            case "COPY" -> instruction.value("from");
            case "RUN" ->
                instruction
                        .value("mount")
                        .map(MOUNTED::matcher)
                        .filter(Matcher::find)
                        .map(at -> at.group(1));
            default -> Optional.empty();
        };
    }

    private static Optional<String> stageName(Instruction instruction) {
        var words = instruction.words();
        return instruction.is("FROM") && words.size() == 3 ? Optional.of(words.get(2)) : Optional.empty();
    }

    /** Only those before the first FROM reach a FROM. */
    private static Map<String, String> defaults(Dockerfile dockerfile) {
        var defaults = new HashMap<String, String>();
        dockerfile.instructions().stream()
                .takeWhile(instruction -> !instruction.is("FROM"))
                .map(instruction -> instruction.arguments().split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(
                        parts -> defaults.put(parts[0].strip(), parts[1].strip().replace("\"", "")));
        return defaults;
    }

    private static String resolve(String image, Map<String, String> arguments) {
        return VARIABLE.matcher(image)
                .replaceAll(found -> Matcher.quoteReplacement(arguments.getOrDefault(
                        found.group(1), Optional.ofNullable(found.group(2)).orElse("$" + found.group(1)))));
    }

    private static Optional<String> sentence(String image) {
        if (image.contains("$")) {
            return Optional.of(image + " has no default: nobody can tell which image that is.");
        }
        if (!image.startsWith(REGISTRY)) {
            return Optional.of(image + " is neither an earlier stage nor from " + REGISTRY
                    + ": Docker Hub answers shared build addresses with 429 Too Many Requests.");
        }
        return FIXED.matcher(image).matches() && !image.toLowerCase(Locale.ROOT).contains("latest")
                ? Optional.empty()
                : Optional.of(image + " has no fixed version: the next build may be another.");
    }
}
