/** The event bus: ask, answer, publish, and follow another service's log. */
@NullMarked
package io.quintet.kit.event;

import org.jspecify.annotations.NullMarked;
