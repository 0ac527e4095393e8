package io.quintet.checks;

import java.util.List;

/** One way in which a deployment failed once, looked for in the files. */
@FunctionalInterface
interface Check {
    List<Finding> findings(SourceTree tree);
}
