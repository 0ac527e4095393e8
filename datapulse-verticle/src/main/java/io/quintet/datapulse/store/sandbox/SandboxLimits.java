package io.quintet.datapulse.store.sandbox;

import java.time.Duration;

/**
 * What a query that a person has written may take.
 *
 * @param memory of DuckDB, in bytes
 * @param time from when it begins to run
 * @param processes that run queries at a time
 * @param bytes of an answer
 */
public record SandboxLimits(long memory, Duration time, int processes, int bytes) {}
