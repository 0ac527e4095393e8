/** Endpoints, their results and the ribbon in the database. */
@NullMarked
package io.quintet.metricshub.store;

import org.jspecify.annotations.NullMarked;
