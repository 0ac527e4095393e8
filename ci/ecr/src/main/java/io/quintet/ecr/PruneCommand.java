package io.quintet.ecr;

import io.quintet.catalogue.Service;
import io.quintet.ecr.EcrCommand.ServiceConverter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.ecr.model.ImageFailureCode;

/** {@code ecr prune}: removes the images that nobody will go back to. */
@Command(
        name = "prune",
        description = {
            "Removes tagged images but for the newest, and untagged ones that are old.",
            "It does not know what is deployed: give those tags to --protect."
        })
final class PruneCommand implements Callable<Integer> {
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

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of the newest tagged images stay in each repository (${DEFAULT-VALUE}).")
    private int keep;

    @Option(
            names = "--untagged-days",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "How old an untagged image must be (${DEFAULT-VALUE}).")
    private int untaggedDays;

    @Option(
            names = "--protect",
            paramLabel = "TAG",
            split = ",",
            description = "An image with this tag always stays; a tag that no image has is refused.")
    private Set<String> protectedTags = Set.of();

    @Option(names = "--dry-run", description = "Says what it would remove, and removes nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (keep < 1 || untaggedDays < 0) {
            throw new ParameterException(spec.commandLine(), "--keep is 1 or more, --untagged-days 0 or more.");
        }
        try (var registry = top.registry()) {
            var images = new LinkedHashMap<String, List<Image>>();
            EcrCommand.chosen(named).stream()
                    .map(top::repository)
                    .forEach(name -> images.put(name, registry.images(name)));
            var unknown = unknownTags(images);
            return unknown.isEmpty() ? pruned(registry, images) : refuse(unknown);
        }
    }

    private Set<String> unknownTags(Map<String, List<Image>> images) {
        var unknown = new TreeSet<>(protectedTags);
        images.values().forEach(some -> some.forEach(image -> unknown.removeAll(image.tags())));
        return unknown;
    }

    /** A misspelt tag protects nothing, and the one that was meant would go. */
    private int refuse(Set<String> unknown) {
        say("No image has the tag " + String.join(", ", unknown) + " that is to be protected: nothing was removed.");
        return ExitCode.FINDINGS;
    }

    private int pruned(Registry registry, Map<String, List<Image>> images) {
        var untaggedBefore = top.clock().instant().minus(Duration.ofDays(untaggedDays));
        var retention = new Retention(keep, untaggedBefore, protectedTags);
        var failures = 0;
        for (var repository : images.entrySet()) {
            var removable = retention.removable(repository.getValue());
            removable.forEach(image -> say((dryRun ? "Would remove " : "Removing ") + image));
            failures += dryRun ? 0 : remove(registry, repository.getKey(), removable);
        }
        return failures == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** What belongs to an index that stays is untagged, too, and the registry rightly keeps it. */
    private int remove(Registry registry, String repository, List<Image> removable) {
        var failures = registry.remove(repository, removable).stream()
                .filter(failure -> failure.failureCode() != ImageFailureCode.IMAGE_REFERENCED_BY_MANIFEST_LIST)
                .toList();
        failures.forEach(failure -> say("Not removed from %s: %s, %s"
                .formatted(repository, failure.imageId().imageDigest(), failure.failureReason())));
        return failures.size();
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }
}
