/** All five services in one process, behind a gateway that does what the load balancer does. */
@NullMarked
package io.quintet.launcher;

import org.jspecify.annotations.NullMarked;
