/** Finds in the repository's files what would fail only on AWS, before anything is sent there. */
@NullMarked
package io.quintet.checks;

import org.jspecify.annotations.NullMarked;
