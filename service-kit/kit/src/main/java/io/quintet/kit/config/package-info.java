/** Settings from the environment, typed and checked at the start. */
@NullMarked
package io.quintet.kit.config;

import org.jspecify.annotations.NullMarked;
