/** MetricsHub: what the machine does, whether the endpoints answer, and what all five apps did. */
@NullMarked
package io.quintet.metricshub;

import org.jspecify.annotations.NullMarked;
