package io.quintet.checks;

import io.quintet.catalogue.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sixth failure: a repository or a container written by hand, one letter from the one that is there.
 *
 * <p>A wrong repository fails the push; a wrong container deploys nothing, in silence. So the build names neither.
 */
final class BuildspecNames implements Check {
    private static final Pattern NAME = Pattern.compile("(?<![\\w-])(?:"
            + Stream.of(Service.values())
                    .flatMap(service -> Stream.of(service.container(), service.id(), service.folder()))
                    .distinct()
                    .filter(name -> name.length() > 2)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?![\\w-])");
    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)|\\.dkr\\.ecr\\.");
    private static final Pattern TARGET = Pattern.compile(
            "(?:docker\\s+(?:push|tag)|\\s-[tf]|\\s--(?:tag|file|repository|repository-names?|container))[\\s=]+(?![\"']?\\$)(\\S+)");
    private static final Pattern HAND_MADE = Pattern.compile("(?:printf|echo|cat).*(?:imagedefinitions|imageUri)");
    private static final Pattern USED = Pattern.compile("\\$\\{?([A-Z][A-Z0-9_]*)");
    private static final Pattern ASSIGNED = Pattern.compile("(?<![\\w$])([A-Z][A-Z0-9_]*)=");
    private static final Pattern OF_THE_MACHINE = Pattern.compile("(?:CODEBUILD|AWS)_.*|HOME|PATH|PWD");

    @Override
    public List<Finding> findings(SourceTree tree) {
        return tree.find(Buildspec.FILE)
                .map(BuildspecNames::ofText)
                .orElseGet(() -> List.of(new Finding(Buildspec.FILE, 1, "is not there, and all six are built by it.")));
    }

    private static List<Finding> ofText(String text) {
        var buildspec = Buildspec.parse(text);
        var findings = new ArrayList<Finding>();
        if (buildspec.commands().isEmpty()) {
            findings.add(new Finding(Buildspec.FILE, 1, "holds no commands that CodeBuild could read."));
        }
        if (!buildspec.artifacts().contains("imagedefinitions.json")) {
            findings.add(new Finding(
                    Buildspec.FILE, 1, "hands on no imagedefinitions.json: the deploy would have nothing to deploy."));
        }
        var lines = text.lines().toList();
        var known = known(text);
        for (int index = 0; index < lines.size(); index++) {
            findings.addAll(ofLine(index + 1, lines.get(index), known));
        }
        return findings;
    }

    private static Set<String> known(String text) {
        var known = new HashSet<>(Buildspec.GIVEN);
        ASSIGNED.matcher(text).results().forEach(found -> known.add(found.group(1)));
        return known;
    }

    private static List<Finding> ofLine(int number, String line, Set<String> known) {
        var code = line.strip().startsWith("#") ? "" : line;
        return Stream.of(
                        each(NAME, code, found -> found.group() + " is written by hand: the project gives the names."),
                        each(ACCOUNT, code, found -> found.group() + " belongs to one account: use REPOSITORY_URI."),
                        each(TARGET, code, found -> found.group(1) + " is written by hand where a variable belongs."),
                        each(
                                HAND_MADE,
                                code,
                                found -> "writes imagedefinitions.json by hand: ecr imagedefs writes it."),
                        each(USED, code, found -> unknown(found.group(1), known)))
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> new Finding(Buildspec.FILE, number, sentence))
                .toList();
    }

    private static Stream<String> each(Pattern pattern, String code, Function<MatchResult, String> said) {
        return pattern.matcher(code).results().map(said);
    }

    private static String unknown(String variable, Set<String> known) {
        return known.contains(variable) || OF_THE_MACHINE.matcher(variable).matches()
                ? ""
                : variable + " is given by nobody: ci/infra gives " + String.join(", ", Buildspec.GIVEN) + ".";
    }
}
