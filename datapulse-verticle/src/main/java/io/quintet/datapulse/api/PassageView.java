package io.quintet.datapulse.api;

import io.quintet.datapulse.domain.Passage;
import io.quintet.datapulse.domain.profile.ColumnOutline;
import io.quintet.datapulse.domain.profile.Distinct;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A file that is being read, and what has been found in it so far, as the contract writes it. */
record PassageView(
        String id,
        String name,
        String state,
        Instant since,
        long bytes,
        long bytesPerSecond,
        long rowCount,
        long badRowCount,
        List<SoFar> columns) {

    static PassageView of(Passage passage) {
        var progress = passage.progress();
        var outline = progress.outline();
        return new PassageView(
                passage.id(),
                passage.name().text(),
                passage.isReceived() ? "receiving" : "reading",
                passage.since(),
                progress.bytes(),
                progress.bytesPerSecond(),
                outline.rows(),
                outline.badRows(),
                outline.columns().stream().map(SoFar::of).toList());
    }

    /** What has been found in a column so far. */
    record SoFar(String name, String type, long values, long empty, Distinct distinct) {

        static SoFar of(ColumnOutline column) {
            return new SoFar(
                    column.name(),
                    column.type().name().toLowerCase(Locale.ROOT),
                    column.values(),
                    column.empty(),
                    column.distinct());
        }
    }
}
