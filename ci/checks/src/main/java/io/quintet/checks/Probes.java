package io.quintet.checks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A probe that calls a program which is not in the image: the task is killed as unhealthy while it is well. */
final class Probes implements Check {
    private static final Pattern PROGRAM = Pattern.compile("(?<![\\w.-])(curl|wget)(?![\\w-])");
    private static final Pattern COMMENT = Pattern.compile("\\s*(?://|/?\\*).*");
    private static final String SENTENCE = "calls %s, which is not in the image: the probe is the service's own.";

    @Override
    public List<Finding> findings(SourceTree tree) {
        var images = tree.dockerfiles().flatMap(Probes::ofDockerfile);
        var infrastructure =
                tree.files(file -> file.startsWith("ci/infra/src/main/") && file.endsWith(".java")).stream()
                        .flatMap(file -> ofSource(file, tree.read(file).lines().toList()));
        return Stream.concat(images, infrastructure).toList();
    }

    private static Stream<Finding> ofDockerfile(Dockerfile dockerfile) {
        return dockerfile.instructions().stream()
                .flatMap(instruction -> PROGRAM.matcher(instruction.arguments())
                        .results()
                        .limit(1)
                        .map(found -> dockerfile.finding(instruction, SENTENCE.formatted(found.group(1)))));
    }

    private static Stream<Finding> ofSource(String file, List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(index -> !COMMENT.matcher(lines.get(index)).matches())
                .boxed()
                .flatMap(index -> PROGRAM.matcher(lines.get(index))
                        .results()
                        .limit(1)
                        .map(found -> new Finding(file, index + 1, SENTENCE.formatted(found.group(1)))));
    }
}
