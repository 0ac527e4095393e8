package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.TypedText;
import io.quintet.datapulse.domain.profile.ColumnType;
import io.quintet.datapulse.store.columns.ColumnLayout.Kind;
import java.math.BigDecimal;

/** Finds out, looking at every cell of a column once, in what form they can be stored so that nothing is lost. */
final class ColumnSurvey {
    private final ColumnType type;
    private final CellForm form;
    private final PlainNumber plain = new PlainNumber();
    private int whole = 1;
    private int mostFraction;
    private int leastFraction = Integer.MAX_VALUE;
    private boolean odd;
    private boolean misfit;

    ColumnSurvey(ColumnType type, CellForm form) {
        this.type = type;
        this.form = form;
    }

    void look(String cell) {
        var value = Blanks.without(cell);
        boolean isNull = form.isNull(value);
        odd |= value.length() != cell.length() || (isNull && !value.isEmpty());
        if (!isNull && !misfit) {
            lookAt(value);
        }
    }

    private void lookAt(String value) {
        switch (type) {
            case INTEGER, DECIMAL -> lookAtNumber(value);
            case BOOLEAN -> {
                misfit = TypedText.truth(value).isEmpty();
                odd |= !value.equals("true") && !value.equals("false");
            }
            case DATE -> {
                var iso = form.iso(value);
                misfit = TypedText.date(iso).isEmpty();
                odd |= !iso.equals(value);
            }
            case DATETIME -> {
                var iso = form.iso(value);
                misfit = TypedText.micros(iso).isEmpty();
                odd |= !iso.equals(value) || !CellWriter.printsAlike(value);
            }
            case TEXT -> {}
        }
    }

    private void lookAtNumber(String value) {
        if (plain.scan(value)) {
            count(plain.whole(), plain.fraction());
            return;
        }
        var number = TypedText.number(value).map(BigDecimal::stripTrailingZeros);
        odd = true;
        misfit = number.isEmpty();
        number.ifPresent(found -> count(found.precision() - found.scale(), Math.max(found.scale(), 0)));
    }

    private void count(int wholeDigits, int fractionDigits) {
        whole = Math.max(whole, wholeDigits);
        mostFraction = Math.max(mostFraction, fractionDigits);
        leastFraction = Math.min(leastFraction, fractionDigits);
    }

    ColumnLayout layout() {
        if (misfit) {
            return ColumnLayout.of(Kind.TEXT, odd);
        }
        return switch (type) {
            case INTEGER, DECIMAL -> number();
            case BOOLEAN -> ColumnLayout.of(Kind.TRUTH, odd);
            case DATE -> ColumnLayout.of(Kind.DAY, odd);
            case DATETIME -> ColumnLayout.of(Kind.TIME, odd);
            case TEXT -> ColumnLayout.of(Kind.TEXT, odd);
        };
    }

    private ColumnLayout number() {
        int digits = whole + mostFraction;
        if (digits > ColumnLayout.MOST_DIGITS) {
            return ColumnLayout.of(Kind.DOUBLE, true);
        }
        if (mostFraction == 0 && digits <= ColumnLayout.LONG_DIGITS) {
            return ColumnLayout.of(Kind.LONG, odd);
        }
        int room = digits <= ColumnLayout.LONG_DIGITS ? ColumnLayout.LONG_DIGITS : ColumnLayout.MOST_DIGITS;
        return ColumnLayout.decimal(room, mostFraction, odd || leastFraction < mostFraction);
    }
}
