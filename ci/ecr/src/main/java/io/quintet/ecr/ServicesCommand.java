package io.quintet.ecr;

import io.quintet.catalogue.Service;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ecr services}: the catalogue for a shell, so that no script writes a name of its own. */
@Command(
        name = "services",
        description = {
            "Prints the six services, a line each: service, folder, Dockerfile, repository, container.",
            "Asks nobody. For: ecr services | while read -r service folder dockerfile repository container; do ...; done"
        })
final class ServicesCommand implements Callable<Integer> {
    @ParentCommand
    private EcrCommand top;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Stream.of(Service.values()).map(this::line).forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK;
    }

    private String line(Service service) {
        return String.join(
                " ",
                service.id(),
                service.folder(),
                service.dockerfile(),
                top.repository(service),
                service.container());
    }
}
