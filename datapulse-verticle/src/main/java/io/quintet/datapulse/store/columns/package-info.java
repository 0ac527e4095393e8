/** Datasets by column in DuckDB, which answers what is asked of many rows. */
@NullMarked
package io.quintet.datapulse.store.columns;

import org.jspecify.annotations.NullMarked;
