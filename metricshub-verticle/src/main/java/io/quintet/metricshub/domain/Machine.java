package io.quintet.metricshub.domain;

import io.vertx.core.Future;

/** Reads the machine, away from the event loop. */
public interface Machine {
    Future<Reading> read();

    /** The longest delay of the event loop since it was last asked. */
    double takeEventLoopLagMillis();
}
