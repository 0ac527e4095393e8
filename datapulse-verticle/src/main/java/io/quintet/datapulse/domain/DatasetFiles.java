package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Reading;
import io.vertx.core.Future;
import java.util.Set;

/** Where the files of datasets are. */
public interface DatasetFiles {
    /** Opens the way in for a new file; fails when too many are on their way. */
    Future<Arrival> receive(Announcement announcement);

    /** Gives a dataset the bytes that another one has; they are gone when the last one that has them is. */
    Future<Void> share(Table of, String id);

    /** Reads a stored file again; fails when too many are being read. */
    Future<Rereading> reread(Table table, Reading reading);

    /** Forgets what finds the rows of a reading that another has replaced. */
    Future<Void> forget(Table former);

    /** Reads rows, fewer than the limit when they are very long. */
    Future<RowPage> rows(Table table, long offset, int limit);

    /** Removes the files of a dataset; succeeds when there are none. */
    Future<Void> erase(String id);

    /** The ids of which there are files, but for those that may belong to an upload that still goes on. */
    Future<Set<String>> settled();
}
