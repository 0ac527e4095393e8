package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** Appends the cells of one column to a table of DuckDB. */
final class CellWriter {
    private static final int PLAIN_TIME = "2026-11-23 14:05:09".length();
    private static final int BEFORE_TIME = "2026-11-23".length();

    private final ColumnLayout layout;
    private final DuckDBAppender appender;
    private final CellForm form;
    private final PlainNumber plain = new PlainNumber();

    CellWriter(ColumnLayout layout, DuckDBAppender appender, CellForm form) {
        this.layout = layout;
        this.appender = appender;
        this.form = form;
    }

    void write(String cell) throws SQLException {
        var value = Blanks.without(cell);
        boolean alike = form.isNull(value) ? writeNull(value) : writeValue(value);
        if (layout.original()) {
            appender.append(alike && value.length() == cell.length() ? null : cell);
        }
    }

    private boolean writeNull(String value) throws SQLException {
        appender.appendNull();
        return value.isEmpty();
    }

    /** Tells whether the value prints just like the text. */
    private boolean writeValue(String value) throws SQLException {
        return switch (layout.kind()) {
            case TEXT -> {
                appender.append(value);
                yield true;
            }
            case LONG, DECIMAL -> plain.scan(value) ? writePlain() : writeNumber(value);
            case DOUBLE -> {
                appender.append(Double.parseDouble(value));
                yield false;
            }
            case TRUTH -> {
                boolean truth = TypedText.truth(value).orElseThrow();
                appender.append(truth);
                yield value.equals(Boolean.toString(truth));
            }
            case DAY -> {
                var iso = form.iso(value);
                appender.append(TypedText.date(iso).orElseThrow());
                yield iso.equals(value);
            }
            case TIME -> {
                var iso = form.iso(value);
                appender.appendEpochMicros(TypedText.micros(iso).orElseThrow());
                yield iso.equals(value) && printsAlike(value);
            }
        };
    }

    private boolean writePlain() throws SQLException {
        if (layout.kind() == ColumnLayout.Kind.LONG) {
            appender.append(plain.unscaled(0));
        } else if (layout.digits() == ColumnLayout.LONG_DIGITS) {
            appender.appendDecimal(plain.unscaled(layout.scale()));
        } else {
            appender.append(BigDecimal.valueOf(plain.unscaled(plain.fraction()), plain.fraction())
                    .setScale(layout.scale(), RoundingMode.UNNECESSARY));
        }
        return plain.fraction() == layout.scale();
    }

    private boolean writeNumber(String value) throws SQLException {
        var number = TypedText.number(value).orElseThrow().setScale(layout.scale(), RoundingMode.UNNECESSARY);
        if (layout.kind() == ColumnLayout.Kind.LONG) {
            appender.append(number.longValueExact());
        } else {
            appender.append(number);
        }
        return number.toPlainString().equals(value);
    }

    /** Whether DuckDB prints a time just so. */
    static boolean printsAlike(String time) {
        return time.length() == PLAIN_TIME && time.charAt(BEFORE_TIME) == ' ';
    }
}
