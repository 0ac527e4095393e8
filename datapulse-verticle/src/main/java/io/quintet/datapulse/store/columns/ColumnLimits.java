package io.quintet.datapulse.store.columns;

import java.time.Duration;

/**
 * What exploring may take of the machine.
 *
 * @param memory of DuckDB in this process, in bytes, whatever it does at a time; beyond it goes to the disk
 * @param threads of DuckDB
 * @param questions answered at a time
 * @param time for one question, waiting included
 */
public record ColumnLimits(long memory, int threads, int questions, Duration time) {}
