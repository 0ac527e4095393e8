/** Liveness and readiness. */
@NullMarked
package io.quintet.kit.health;

import org.jspecify.annotations.NullMarked;
