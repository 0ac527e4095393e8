/** The rules of samples, checks and the activity ribbon; a figure that cannot be read is null. */
@NullMarked
package io.quintet.metricshub.domain;

import org.jspecify.annotations.NullMarked;
