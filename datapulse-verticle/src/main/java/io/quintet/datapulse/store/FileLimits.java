package io.quintet.datapulse.store;

import io.quintet.datapulse.domain.csv.CsvLimits;
import java.time.Duration;

/**
 * What files may ask of the disk and of threads.
 *
 * @param uploads received and profiled at a time
 * @param maxSize of a file, unpacked, in bytes
 * @param settling for how long a file that nobody touches may be another service's: zero where there is none
 */
public record FileLimits(CsvLimits csv, int uploads, long maxSize, Duration settling) {}
