/** The event log: what others may care about, in commit order. */
@NullMarked
package io.quintet.kit.log;

import org.jspecify.annotations.NullMarked;
