package io.quintet.ecr;

import io.quintet.catalogue.Service;
import io.quintet.ecr.EcrCommand.ServiceConverter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ecr exists}: is there an image of this tag already, which in an immutable repository cannot be pushed again. */
@Command(
        name = "exists",
        description = "Prints the digest of a tag's image and ends with 0; with 1 when there is no such image.")
final class ExistsCommand implements Callable<Integer> {
    @ParentCommand
    private EcrCommand top;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SERVICE", converter = ServiceConverter.class, description = "Such as datapulse.")
    private Service service;

    @Option(names = "--tag", paramLabel = "TAG", required = true, description = "The image's tag.")
    private String tag = "";

    @Override
    public Integer call() {
        try (var registry = top.registry()) {
            var image = registry.findImage(top.repository(service), tag);
            image.map(Image::digest).ifPresent(spec.commandLine().getOut()::println);
            return image.isPresent() ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }
}
