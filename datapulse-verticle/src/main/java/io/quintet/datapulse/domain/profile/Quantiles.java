package io.quintet.datapulse.domain.profile;

/**
 * Values below which lie given hundredths of a column's values; of dates and times in milliseconds since
 * 1970-01-01T00:00:00Z.
 *
 * @param rankError how far the rank may be off, as a share of all values; 0 when exact
 */
public record Quantiles(
        double p1,
        double p5,
        double p25,
        double p50,
        double p75,
        double p95,
        double p99,
        boolean exact,
        double rankError) {
    private static final double[] SHARES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

    static Quantiles of(Figures figures) {
        var at = figures.quantiles(SHARES);
        double error = figures.rankError();
        return new Quantiles(at[0], at[1], at[2], at[3], at[4], at[5], at[6], error == 0, error);
    }

    Quartiles quartiles() {
        return new Quartiles(p25, p50, p75, exact, rankError);
    }
}
