package io.quintet.datapulse.domain.csv;

/** Cuts files smaller than is usual. */
public final class CutFiles {
    private CutFiles() {}

    public static RowCutter cut(CsvFile file, CsvLimits limits, int size) {
        return new RowCutter(file.content(), file.place(), file.dialect(), limits, size);
    }
}
