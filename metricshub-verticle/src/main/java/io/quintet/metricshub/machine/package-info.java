/** The machine under this service: OSHI, control groups and the JVM. */
@NullMarked
package io.quintet.metricshub.machine;

import org.jspecify.annotations.NullMarked;
