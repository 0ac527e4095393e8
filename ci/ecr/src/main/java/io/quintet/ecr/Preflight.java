package io.quintet.ecr;

import io.quintet.catalogue.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/** Finds what would stop a deploy, or worse, let one change nothing in silence; each finding is a sentence. */
final class Preflight {
    private static final List<String> NONE = List.of();

    private final Registry registry;
    private final Function<Service, String> names;
    private final Pause pause;

    Preflight(Registry registry, Function<Service, String> names, Pause pause) {
        this.registry = registry;
        this.names = names;
        this.pause = pause;
    }

    /** A build role that may not sign in is told so only when its image is ready, minutes later. */
    List<String> signIn() {
        return allowed("sign in to the registry", () -> {
            registry.signIn();
            return NONE;
        });
    }

    List<String> repository(Service service) {
        var name = names.apply(service);
        return allowed(
                "look at the repository " + name,
                () -> registry.findRepository(name).isPresent() ? push(name) : List.of(missing(name)));
    }

    List<String> image(Service service, String tag, Demands demands) {
        var name = names.apply(service);
        return allowed(
                "look at the images of " + name,
                () -> registry.findImage(name, tag)
                        .map(image -> fit(image, demands))
                        .orElseGet(() -> List.of("There is no image " + name + ":" + tag + ".")));
    }

    private List<String> push(String name) {
        return allowed("push to " + name, () -> {
            registry.beginPush(name);
            return NONE;
        });
    }

    private String missing(String name) {
        return "There is no repository " + name + "."
                + meant(name).map(" Did you mean %s?"::formatted).orElse("");
    }

    /** Not one that the catalogue gives to another service: it is there because it should be. */
    private Optional<String> meant(String name) {
        var taken = Stream.of(Service.values()).map(names).toList();
        try {
            var strays = registry.repositoryNames().stream().filter(other -> !taken.contains(other));
            return Resemblance.nearest(name, strays.toList());
        } catch (SdkException failure) {
            if (NoAnswer.isDenied(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private List<String> fit(Image image, Demands demands) {
        var platforms = registry.platforms().of(image);
        var digest = Optional.ofNullable(platforms.get(demands.architecture()));
        return digest.map(known -> scan(image, known, demands))
                .orElseGet(() -> List.of("%s is for %s, and would not start on %s: build it with --platform linux/%s."
                        .formatted(
                                image,
                                String.join(" and ", platforms.keySet()),
                                demands.architecture(),
                                demands.architecture())));
    }

    private List<String> scan(Image image, String digest, Demands demands) {
        return demands.refused()
                .map(least -> judged(
                        image, registry.scans(pause).await(image.repository(), digest, demands.scanWait()), least))
                .orElse(NONE);
    }

    private static List<String> judged(Image image, Scan scan, Severity least) {
        if (scan.isPending()) {
            return List.of(
                    "The scan of %s is still %s: wait longer with --scan-wait, or see that the repository scans on push."
                            .formatted(image, scan.words()));
        }
        if (!scan.isDone()) {
            return List.of("The scan of %s says nothing: %s.".formatted(image, scan.words()));
        }
        return scan.hasAny(least) ? List.of("The scan of %s found %s.".formatted(image, scan.describe(least))) : NONE;
    }

    /** A refusal is an answer, too, and AWS's words for it name the action that the role lacks. */
    private static List<String> allowed(String what, Supplier<List<String>> asking) {
        try {
            return asking.get();
        } catch (SdkException failure) {
            if (NoAnswer.isDenied(failure)) {
                return List.of("May not " + what + ": " + NoAnswer.detail(failure));
            }
            throw failure;
        }
    }
}
