package io.quintet.events;

/**
 * Asks DataPulse to open a document of FileVault as a dataset; answered with {@link OpenedDataset}.
 *
 * @param document its id
 */
public record OpenDocument(String document) {
    public static final String ADDRESS = "datapulse.dataset.open";
}
