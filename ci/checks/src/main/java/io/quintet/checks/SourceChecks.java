package io.quintet.checks;

import java.nio.file.Path;
import java.util.List;

/**
 * All that can be known to fail on AWS from the files alone.
 *
 * <p>Not here: what the page may call in a browser, which its own house rules hold (ui/src/app/house-rules.test.ts), and what
 * the templates say (ci/infra).
 */
final class SourceChecks {
    private static final List<Check> ALL = List.of(
            new DockerfilesThere(),
            new LockFiles(),
            new Installs(),
            new DockerfileGrammar(),
            new BaseImages(),
            new BuildspecNames(),
            new CatalogueBuilt(),
            new Probes());

    private SourceChecks() {}

    static List<Finding> findings(Path root) {
        var tree = new SourceTree(root);
        return ALL.stream().flatMap(check -> check.findings(tree).stream()).toList();
    }
}
