package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.Opened;

/** A dataset of a document, as the contract writes it. */
record OpenedView(String id, String state) {

    static OpenedView of(Opened dataset) {
        return new OpenedView(dataset.id(), dataset.profiled() ? "profiled" : "reading");
    }
}
