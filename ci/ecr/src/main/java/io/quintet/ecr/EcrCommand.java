package io.quintet.ecr;

import io.quintet.catalogue.Service;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import software.amazon.awssdk.services.ecr.EcrClient;

/** The command line's top: which registry, and under which prefix the catalogue's repositories are in it. */
@Command(
        name = "ecr",
        mixinStandardHelpOptions = true,
        version = "Quintet 0.1.0",
        scope = ScopeType.INHERIT,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Asks the image registry what a deploy depends on.",
        subcommands = {
            PreflightCommand.class,
            ExistsCommand.class,
            ImageDefinitionsCommand.class,
            PruneCommand.class,
            ServicesCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is as it should be",
            "1:findings, each a sentence; for 'exists': there is no such image",
            "2:the command line is wrong",
            "3:no answer, no credentials, or not allowed to ask"
        })
final class EcrCommand {
    private final Function<Optional<String>, EcrClient> clients;
    private final Pause pause;
    private final Clock clock;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = "poc",
            scope = ScopeType.INHERIT,
            description = "What the repositories' names begin with (${DEFAULT-VALUE}).")
    private String prefix = "";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            scope = ScopeType.INHERIT,
            description = "Else AWS_REGION or the profile's.")
    private @Nullable String region;

    EcrCommand(Function<Optional<String>, EcrClient> clients, Pause pause, Clock clock) {
        this.clients = clients;
        this.pause = pause;
        this.clock = clock;
    }

    String repository(Service service) {
        return service.repository(prefix);
    }

    /** Made when first asked for, so that a wrong command line is refused before credentials are looked for. */
    Registry registry() {
        return new Registry(clients.apply(Optional.ofNullable(region)));
    }

    Pause pause() {
        return pause;
    }

    Clock clock() {
        return clock;
    }

    /** The named ones, or all six. */
    static List<Service> chosen(List<Service> named) {
        return named.isEmpty() ? List.of(Service.values()) : named;
    }

    /** Reads a service by its one word, {@code datapulse}. */
    static final class ServiceConverter implements ITypeConverter<Service> {
        @Override
        public Service convert(String word) {
            return Service.find(word)
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of " + words() + "."));
        }

        private static String words() {
            return Stream.of(Service.values()).map(Service::id).collect(Collectors.joining(", "));
        }
    }
}
