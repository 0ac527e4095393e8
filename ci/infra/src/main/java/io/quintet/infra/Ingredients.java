package io.quintet.infra;

import io.quintet.catalogue.Service;
import java.util.ArrayList;
import java.util.List;

/** Which files of the repository make a service's image: a push that touches one of them builds it. */
final class Ingredients {
    private static final List<String> OF_ALL =
            List.of("pom.xml", "ci/buildspec.yml", "ci/docker/**", "ci/catalogue/**");

    private Ingredients() {}

    /** At most eight, says CodePipeline. */
    static List<String> of(Service service) {
        var paths = new ArrayList<>(OF_ALL);
        paths.add(service.folder() + "/**");
        // The page's types are made from the contracts.
        paths.add(service.isBackend() ? "service-kit/**" : "*-verticle/src/main/resources/*/openapi.yaml");
        return List.copyOf(paths);
    }
}
