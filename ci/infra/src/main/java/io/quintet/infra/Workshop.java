package io.quintet.infra;

import io.quintet.infra.settings.Settings;
import software.amazon.awscdk.services.s3.Bucket;

/** What all builds and pipelines share. */
record Workshop(Settings settings, String connection, Bucket artifacts, Bucket caches, TagRecord tags) {
    Names names() {
        return new Names(settings.prefix());
    }
}
