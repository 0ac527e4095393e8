/** Queries that people have written, each run in a process that can be killed. */
@NullMarked
package io.quintet.datapulse.store.sandbox;

import org.jspecify.annotations.NullMarked;
