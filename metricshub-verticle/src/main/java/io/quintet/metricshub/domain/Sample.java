package io.quintet.metricshub.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Host, task and JVM over one interval.
 *
 * @param sequence counts the samples since this service started, from 1
 * @param intervalSeconds since the sample before; null for the first, which has no rates
 */
public record Sample(long sequence, Instant at, @Nullable Double intervalSeconds, Host host, Task task, Jvm jvm) {}
