/** HTTP calls out: the checks, and the task metadata of ECS. */
@NullMarked
package io.quintet.metricshub.client;

import org.jspecify.annotations.NullMarked;
