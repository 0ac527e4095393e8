package io.quintet.filevault.domain;

import io.quintet.kit.stream.UploadSink;
import io.vertx.core.Future;

/** Bytes on their way in; they belong to no document before they are placed, and are gone after a discard. */
public interface Arrival extends UploadSink {
    /** What has arrived; only after the last byte. */
    Content content();

    /** Brings the bytes safely to disk; they still belong to no document. */
    Future<Void> settle();

    /** Makes settled bytes the vault's; quick, and right too when it has the same bytes already. */
    Future<Void> place();
}
