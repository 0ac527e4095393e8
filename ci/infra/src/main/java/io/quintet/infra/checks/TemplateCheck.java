package io.quintet.infra.checks;

import java.util.stream.Stream;

/** One thing that must hold of a deployment's templates. */
interface TemplateCheck {
    /** A sentence for each place where it does not; none when it holds. */
    Stream<String> findings(Templates templates, String prefix);
}
