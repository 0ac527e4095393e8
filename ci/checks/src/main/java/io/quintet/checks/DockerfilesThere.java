package io.quintet.checks;

import io.quintet.catalogue.Service;
import java.util.List;
import java.util.stream.Stream;

/** The first failure: an empty Dockerfile was committed, and the build ended with nothing but a 1. */
final class DockerfilesThere implements Check {
    @Override
    public List<Finding> findings(SourceTree tree) {
        var missing = Stream.of(Service.values())
                .map(Service::dockerfile)
                .distinct()
                .filter(file -> tree.find(file).isEmpty())
                .map(file -> new Finding(file, 1, "is not there, and a service of the catalogue is built from it."));
        return Stream.concat(missing, tree.dockerfiles().flatMap(DockerfilesThere::ofOne))
                .toList();
    }

    private static Stream<Finding> ofOne(Dockerfile dockerfile) {
        if (dockerfile.instructions().isEmpty()) {
            return Stream.of(new Finding(dockerfile.file(), 1, "is empty: nothing can be built from it."));
        }
        var first = dockerfile.instructions().stream()
                .filter(instruction -> !instruction.is("ARG"))
                .findFirst();
        return first.filter(instruction -> instruction.is("FROM")).isPresent()
                ? Stream.empty()
                : Stream.of(dockerfile.finding(
                        first.orElse(dockerfile.instructions().get(0)), "a Dockerfile begins with FROM."));
    }
}
