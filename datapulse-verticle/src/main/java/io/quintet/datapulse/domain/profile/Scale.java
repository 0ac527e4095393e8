package io.quintet.datapulse.domain.profile;

import java.math.BigDecimal;
import org.apache.datasketches.kll.KllDoublesSketch;

/** What can be said of values that have a place on a scale, numbers or times, in constant memory. */
final class Scale {
    /** Numbers no longer than this are told apart by their doubles. */
    private static final int EXACT_LENGTH = 15;

    private final KeptText least = new KeptText();
    private final KeptText most = new KeptText();
    private final Moments moments = new Moments();
    private final KllDoublesSketch quantiles;
    private final double[] block;
    private int waiting;
    private double leastScaled = Double.POSITIVE_INFINITY;
    private double mostScaled = Double.NEGATIVE_INFINITY;

    Scale(Budget budget) {
        quantiles = KllDoublesSketch.newHeapInstance(budget.quantileSize());
        block = new double[budget.block()];
    }

    void add(CharSequence text, double scaled) {
        block[waiting++] = scaled;
        if (waiting == block.length) {
            settle();
        }
        if (scaled <= leastScaled || scaled >= mostScaled) {
            consider(text, scaled);
        }
    }

    /** The same value many times. */
    void add(CharSequence text, double scaled, long times) {
        moments.add(scaled, (double) times);
        quantiles.update(scaled, times);
        consider(text, scaled);
    }

    private void settle() {
        if (waiting > 0) {
            moments.addAll(block, waiting);
            quantiles.update(block, 0, waiting);
            waiting = 0;
        }
    }

    void merge(Scale other) {
        other.settle();
        moments.merge(other.moments);
        quantiles.merge(other.quantiles);
        if (other.least.isThere()) {
            consider(other.least, other.leastScaled);
            consider(other.most, other.mostScaled);
        }
    }

    private void consider(CharSequence text, double scaled) {
        if (scaled < leastScaled || (scaled == leastScaled && isLess(text, least))) {
            leastScaled = scaled;
            least.keep(text);
        }
        if (scaled > mostScaled || (scaled == mostScaled && isLess(most, text))) {
            mostScaled = scaled;
            most.keep(text);
        }
    }

    /** Of values that are the same double: by what no double holds, else by how they are written. */
    private static boolean isLess(CharSequence one, CharSequence other) {
        if (CharSequence.compare(one, other) == 0) {
            return false;
        }
        boolean exact = one.length() <= EXACT_LENGTH && other.length() <= EXACT_LENGTH;
        int order = exact || !isNumber(one) || !isNumber(other)
                ? 0
                : new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
        return order == 0 ? CharSequence.compare(one, other) < 0 : order < 0;
    }

    /** Else a date, where what differs below a millisecond does not count. */
    private static boolean isNumber(CharSequence text) {
        return text.length() < 5 || text.charAt(4) != '-' || text.charAt(0) == '-';
    }

    /** The least on the scale, as it is written. */
    String least() {
        return least.toString();
    }

    String most() {
        return most.toString();
    }

    double leastScaled() {
        return leastScaled;
    }

    double mostScaled() {
        return mostScaled;
    }

    Moments moments() {
        settle();
        return moments;
    }

    KllDoublesSketch quantiles() {
        settle();
        return quantiles;
    }
}
