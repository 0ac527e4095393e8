package io.quintet.datapulse.domain.explore;

import io.quintet.datapulse.domain.Table;
import java.io.IOException;

/** Where the rows of datasets are read from their first to their last. */
@FunctionalInterface
public interface RowSource {
    RowCursor open(Table table) throws IOException;
}
