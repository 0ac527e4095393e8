/** Metrics in Prometheus' form. */
@NullMarked
package io.quintet.kit.metrics;

import org.jspecify.annotations.NullMarked;
