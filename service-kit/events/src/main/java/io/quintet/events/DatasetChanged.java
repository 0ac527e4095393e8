package io.quintet.events;

import org.jspecify.annotations.Nullable;

/**
 * DataPulse changed a dataset.
 *
 * @param change profiled, failed or removed
 * @param sha256 of its bytes in hexadecimal; absent when it failed before they were whole
 */
public record DatasetChanged(
        String change, String id, String name, @Nullable String sha256, long rows, int columns, long badRows)
        implements Event {
    public static final String ADDRESS = "datapulse.dataset.changed";

    @Override
    public String address() {
        return ADDRESS;
    }
}
