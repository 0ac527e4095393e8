package io.quintet.events;

/**
 * Asks DataPulse for the result of a read-only query on one dataset, which is the table {@code data} in it.
 *
 * @param dataset its id
 * @param limit how many rows at the most
 */
public record QueryDataset(String dataset, String sql, int limit) {
    public static final String ADDRESS = "datapulse.dataset.query";
}
