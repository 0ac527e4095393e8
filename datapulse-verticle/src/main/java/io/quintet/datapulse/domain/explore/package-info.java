/** The rules of exploring a dataset: filters, orders and groups, and what a column's values are. */
@NullMarked
package io.quintet.datapulse.domain.explore;

import org.jspecify.annotations.NullMarked;
