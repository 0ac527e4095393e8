package io.quintet.ecr;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quintet.catalogue.Service;
import io.quintet.ecr.EcrCommand.ServiceConverter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.ecr.model.Repository;

/** {@code ecr imagedefs}: tells the deploy which image goes into which container. */
@Command(
        name = "imagedefs",
        description = {
            "Writes the file from which the ECS deploy action learns which image goes into which container.",
            "The container is named as in the catalogue, the image by its digest: what was checked is what runs."
        })
final class ImageDefinitionsCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParentCommand
    private EcrCommand top;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SERVICE", converter = ServiceConverter.class, description = "Such as datapulse.")
    private Service service;

    @Option(names = "--tag", paramLabel = "TAG", required = true, description = "The image's tag.")
    private String tag = "";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "imagedefinitions.json",
            description = "Where it is written (${DEFAULT-VALUE}).")
    private Path output = Path.of("");

    @Override
    public Integer call() {
        var name = top.repository(service);
        try (var registry = top.registry()) {
            var repository = registry.findRepository(name);
            var image = repository.flatMap(known -> registry.findImage(name, tag));
            if (image.isEmpty()) {
                spec.commandLine().getOut().println("There is no image " + name + ":" + tag + ".");
                return ExitCode.FINDINGS;
            }
            return write(repository.map(Repository::repositoryUri).orElseThrow(), image.get());
        }
    }

    private int write(String uri, Image image) {
        var definition = new Definition(service.container(), uri + "@" + image.digest());
        try {
            JSON.writeValue(output.toFile(), List.of(definition));
        } catch (IOException unwritable) {
            throw new ParameterException(
                    spec.commandLine(), "--output cannot be written: " + unwritable.getMessage() + ".", unwritable);
        }
        spec.commandLine().getOut().println(output + ": " + definition.name() + " gets " + definition.imageUri());
        return ExitCode.OK;
    }

    /** The file's one entry; ECS prescribes the two names. */
    record Definition(String name, String imageUri) {}
}
