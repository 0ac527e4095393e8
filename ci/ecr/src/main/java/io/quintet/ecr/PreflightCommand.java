package io.quintet.ecr;

import io.quintet.catalogue.Service;
import io.quintet.ecr.EcrCommand.ServiceConverter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ecr preflight}: is the registry ready for this build, and is the image ready for a deploy. */
@Command(
        name = "preflight",
        description = {
            "Says what would stop a deploy: a repository that is missing or misnamed, a role that may not push.",
            "With --tag also an image that is missing, is for another processor, or whose scan found something."
        })
final class PreflightCommand implements Callable<Integer> {
    @ParentCommand
    private EcrCommand top;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "SERVICE",
            converter = ServiceConverter.class,
            description = "Such as datapulse; none is all six.")
    private List<Service> named = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "Also the image of this tag.")
    private @Nullable String tag;

    @Option(
            names = "--architecture",
            paramLabel = "NAME",
            defaultValue = "arm64",
            description = "What the tasks run on (${DEFAULT-VALUE}).")
    private String architecture = "";

    @Option(
            names = "--refuse",
            paramLabel = "SEVERITY",
            defaultValue = "HIGH",
            description = "The mildest scan finding that is refused (${DEFAULT-VALUE}): ${COMPLETION-CANDIDATES}.")
    private Severity refused = Severity.HIGH;

    @Option(names = "--no-scan", description = "Does not ask what the scan found.")
    private boolean unscanned;

    @Option(
            names = "--scan-wait",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to wait for the scan (${DEFAULT-VALUE}).")
    private int scanWait;

    @Option(
            names = "--repository",
            paramLabel = "NAME",
            description = "The repository that the deployed pipeline has: must be the catalogue's.")
    private @Nullable String repository;

    @Option(
            names = "--container",
            paramLabel = "NAME",
            description = "The container that the deployed task definition has: must be the catalogue's.")
    private @Nullable String container;

    @Override
    public Integer call() {
        var services = EcrCommand.chosen(named);
        if ((repository != null || container != null) && services.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "--repository and --container are one service's: name exactly one.");
        }
        try (var registry = top.registry()) {
            var preflight = new Preflight(registry, top::repository, top.pause());
            return report(services, findings(preflight, services));
        }
    }

    private List<String> findings(Preflight preflight, List<Service> services) {
        var findings = new ArrayList<>(services.stream().flatMap(this::renamed).toList());
        findings.addAll(preflight.signIn());
        services.forEach(service -> findings.addAll(ofOne(preflight, service)));
        return findings;
    }

    /** A name changed in the catalogue but not yet deployed: ECS would look for a container that is not there. */
    private Stream<String> renamed(Service service) {
        return Stream.concat(
                differing("repository", repository, top.repository(service)),
                differing("container", container, service.container()));
    }

    private static Stream<String> differing(String kind, @Nullable String deployed, String ours) {
        return Stream.ofNullable(deployed)
                .filter(name -> !name.equals(ours))
                .map(name -> "The deployed %s is %s, the catalogue's is %s: deploy ci/infra first."
                        .formatted(kind, name, ours));
    }

    private List<String> ofOne(Preflight preflight, Service service) {
        var findings = preflight.repository(service);
        return findings.isEmpty() && tag != null ? preflight.image(service, tag, demands()) : findings;
    }

    private Demands demands() {
        var scan = unscanned ? Optional.<Severity>empty() : Optional.of(refused);
        return new Demands(architecture, scan, Duration.ofSeconds(scanWait));
    }

    private int report(List<Service> services, List<String> findings) {
        var out = spec.commandLine().getOut();
        findings.forEach(out::println);
        if (findings.isEmpty()) {
            var all = services.stream().map(top::repository).toList();
            out.println("Ready: " + String.join(", ", all) + (tag == null ? "" : " at " + tag) + ".");
        }
        return findings.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
