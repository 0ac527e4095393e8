package io.quintet.checks;

import io.quintet.catalogue.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sixth failure, from the other side: a service of the catalogue that the build does not build, or the other way round. */
final class CatalogueBuilt implements Check {
    private static final String POM = "pom.xml";
    private static final Pattern VERTICLE = Pattern.compile("<module>(\\w+-verticle)</module>");

    @Override
    public List<Finding> findings(SourceTree tree) {
        var pom = tree.find(POM).orElse("");
        return Stream.concat(Stream.of(Service.values()).flatMap(service -> ofOne(tree, pom, service)), strangers(pom))
                .toList();
    }

    private static Stream<Finding> ofOne(SourceTree tree, String pom, Service service) {
        var module = "<module>" + service.folder() + "</module>";
        var unbuilt = pom.contains(module)
                ? Stream.<Finding>empty()
                : Stream.of(new Finding(
                        POM,
                        line(pom, "<modules>"),
                        "does not build %s, which the catalogue deploys as %s."
                                .formatted(service.folder(), service.id())));
        return Stream.of(unbuilt, made(tree, service), exposed(tree, service)).flatMap(findings -> findings);
    }

    /** What the image takes is what the folder's build makes. */
    private static Stream<Finding> made(SourceTree tree, Service service) {
        var file = service.folder() + "/" + POM;
        var makes = service.isBackend() ? "<jar.name>" + service.id() + "</jar.name>" : "META-INF/quintet-ui";
        return missing(tree, file, makes, "makes no " + service.artifact() + ", which the image takes.");
    }

    /** A port that the load balancer does not ask is a service that never gets healthy. */
    private static Stream<Finding> exposed(SourceTree tree, Service service) {
        var dockerfile = tree.find(service.dockerfile()).map(text -> Dockerfile.parse(service.dockerfile(), text));
        var port = String.valueOf(service.port());
        return dockerfile
                .filter(known -> known.instructions().stream()
                        .noneMatch(one -> one.is("EXPOSE") && one.words().contains(port)))
                .map(known -> new Finding(
                        known.file(),
                        1,
                        "does not EXPOSE %s, which the load balancer asks %s on.".formatted(port, service.id())))
                .stream();
    }

    private static Stream<Finding> missing(SourceTree tree, String file, String wanted, String sentence) {
        Optional<String> text = tree.find(file);
        if (text.isEmpty()) {
            return Stream.of(new Finding(file, 1, "is not there, and the catalogue deploys what it builds."));
        }
        return text.get().contains(wanted) ? Stream.empty() : Stream.of(new Finding(file, 1, sentence));
    }

    private static Stream<Finding> strangers(String pom) {
        var folders = Service.backends().stream().map(Service::folder).toList();
        return VERTICLE.matcher(pom)
                .results()
                .filter(module -> !folders.contains(module.group(1)))
                .map(module -> new Finding(
                        POM,
                        line(pom, module.group()),
                        module.group(1) + " is built, but the catalogue deploys no such service."));
    }

    private static int line(String text, String wanted) {
        return 1 + (int) text.lines().takeWhile(line -> !line.contains(wanted)).count();
    }
}
