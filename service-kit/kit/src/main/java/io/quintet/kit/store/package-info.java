/** One SQL text on SQLite and PostgreSQL, with migrations. */
@NullMarked
package io.quintet.kit.store;

import org.jspecify.annotations.NullMarked;
