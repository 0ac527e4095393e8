package io.quintet.datapulse.domain;

import io.quintet.kit.stream.UploadSink;
import io.vertx.core.Future;
import java.util.function.Supplier;

/** A file on its way in, profiled while it comes; it belongs to no dataset before it is kept, and is gone after a discard. */
public interface Arrival extends UploadSink, Survey {
    /** What has arrived, unpacked; only after the last byte. */
    Content content();

    /** What has arrived as it was sent; only after the last byte. */
    Content sent();

    /** Is called back when it is discarded, which takes until that is done. */
    void onDiscard(Supplier<Future<Void>> gone);

    /** Brings the file safely to disk as that of a dataset. */
    Future<Void> keepAs(String id);
}
