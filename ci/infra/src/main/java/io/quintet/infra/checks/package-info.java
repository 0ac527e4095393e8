/** What must hold of the templates before they are deployed: the failures that somebody else met, each as a check. */
@NullMarked
package io.quintet.infra.checks;

import org.jspecify.annotations.NullMarked;
