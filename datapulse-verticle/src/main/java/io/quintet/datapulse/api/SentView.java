package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.Content;

/** The bytes of a file as they were sent, as the contract writes it. */
record SentView(String sha256, long bytes) {

    static SentView of(Content sent) {
        return new SentView(sent.sha256(), sent.size());
    }
}
