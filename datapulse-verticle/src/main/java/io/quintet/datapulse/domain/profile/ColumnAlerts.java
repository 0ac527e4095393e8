package io.quintet.datapulse.domain.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Finds what a person should know about a column, from its finished profile. */
final class ColumnAlerts {
    private static final double MOSTLY_EMPTY = 0.5;
    private static final double IMBALANCED = 0.9;
    private static final double HIGH_CARDINALITY = 0.5;
    private static final long FEW = 50;
    /** Tukey's far outliers. */
    private static final double FAR = 3;

    private final ColumnProfile column;
    private final Figures figures;
    private final List<Alert> found = new ArrayList<>();

    ColumnAlerts(ColumnProfile column, Figures figures) {
        this.column = column;
        this.figures = figures;
    }

    List<Alert> list() {
        long rows = column.values() + column.empty();
        double empty = rows == 0 ? 0 : (double) column.empty() / rows;
        if (empty > MOSTLY_EMPTY) {
            add(Alert.Kind.MOSTLY_EMPTY, emptiness(empty));
        }
        if (column.values() > 1) {
            addVariety();
            addOutliers();
        }
        return found;
    }

    private void add(Alert.Kind kind, String reason) {
        found.add(new Alert(kind, reason));
    }

    private String emptiness(double share) {
        return column.values() == 0 ? "No row has a value." : "%s of the cells are empty.".formatted(percent(share));
    }

    private void addVariety() {
        var distinct = column.distinct();
        double share = (double) distinct.count() / column.values();
        if (distinct.count() == 1) {
            add(Alert.Kind.CONSTANT, "Every value is “%s”.".formatted(column.min()));
        } else if (distinct.exact() ? share == 1 : share >= 1 - distinct.relativeError()) {
            add(Alert.Kind.UNIQUE, uniqueness(distinct));
        } else if (column.type() == ColumnType.TEXT && distinct.count() > FEW && share > HIGH_CARDINALITY) {
            add(Alert.Kind.HIGH_CARDINALITY, cardinality(distinct));
        } else {
            addImbalance();
        }
    }

    private String uniqueness(Distinct distinct) {
        return distinct.exact()
                ? "All %,d values are different.".formatted(column.values())
                : "As good as all %,d values are different, as far as a count to %s can tell."
                        .formatted(column.values(), percent(distinct.relativeError()));
    }

    private String cardinality(Distinct distinct) {
        return "%s%,d of %,d values are different, too many for groups."
                .formatted(distinct.exact() ? "" : "About ", distinct.count(), column.values());
    }

    private void addImbalance() {
        var items = column.top().items();
        double share = items.isEmpty() ? 0 : (double) items.get(0).count() / column.values();
        if (share >= IMBALANCED) {
            var format = column.top().exact() ? "%s of the values are “%s”." : "At least %s of the values are “%s”.";
            add(
                    Alert.Kind.IMBALANCED,
                    format.formatted(percent(share), items.get(0).value()));
        }
    }

    private void addOutliers() {
        var quantiles = column.quantiles();
        var scale = figures.scale();
        if (quantiles != null && scale != null && column.type().isNumber() && quantiles.p75() > quantiles.p25()) {
            addOutliers(quantiles, scale);
        }
    }

    private void addOutliers(Quantiles quantiles, Scale scale) {
        double width = quantiles.p75() - quantiles.p25();
        double low = quantiles.p25() - FAR * width;
        double high = quantiles.p75() + FAR * width;
        long below = scale.leastScaled() < low ? Math.max(1, figures.below(low)) : 0;
        long above = scale.mostScaled() > high ? Math.max(1, column.values() - figures.below(Math.nextUp(high))) : 0;
        if (below + above > 0) {
            var about = quantiles.exact() ? "" : "About ";
            var are = below + above == 1 ? "value is" : "values are";
            var where = "%s%,d %s below %s or above %s, three times as far from the middle half as it is wide.";
            add(Alert.Kind.OUTLIERS, where.formatted(about, below + above, are, rounded(low), rounded(high)));
        }
    }

    private static String rounded(double figure) {
        return BigDecimal.valueOf(figure)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String percent(double share) {
        return share > 0.99 && share < 1 ? "More than 99 %" : "%.0f %%".formatted(share * 100);
    }
}
