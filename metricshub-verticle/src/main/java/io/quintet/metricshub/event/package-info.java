/** What MetricsHub hears from the other services and what it answers them. */
@NullMarked
package io.quintet.metricshub.event;

import org.jspecify.annotations.NullMarked;
