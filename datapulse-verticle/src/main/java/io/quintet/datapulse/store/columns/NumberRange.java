package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Compares a stored number with any other one exactly: the other is first brought to the digits that the column has, downwards or
 * upwards as the operator needs it, so that the column need not be converted.
 */
record NumberRange(ColumnLayout layout, BigDecimal number) {
    Sql compare(String cell, Operator operator) {
        return switch (operator) {
            case GTE -> compare(cell, " >= ", RoundingMode.CEILING);
            case GT -> compare(cell, " > ", RoundingMode.FLOOR);
            case LTE -> compare(cell, " <= ", RoundingMode.FLOOR);
            case LT -> compare(cell, " < ", RoundingMode.CEILING);
            default -> isOnScale() ? compare(cell, " = ", RoundingMode.UNNECESSARY) : Sql.of("false");
        };
    }

    private boolean isOnScale() {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= layout.scale();
    }

    private Sql compare(String cell, String sign, RoundingMode rounding) {
        var rounded = number.setScale(layout.scale(), rounding);
        if (isBeyond(rounded)) {
            boolean all = sign.contains(rounded.signum() < 0 ? ">" : "<");
            return Sql.of(all ? cell + " IS NOT NULL" : "false");
        }
        return Sql.of(cell + sign + "CAST('" + rounded.toPlainString() + "' AS " + layout.sqlType() + ")");
    }

    /** Whether it is greater, or below zero less, than anything that the column can hold. */
    private boolean isBeyond(BigDecimal rounded) {
        return rounded.signum() != 0 && rounded.precision() > layout.digits();
    }
}
