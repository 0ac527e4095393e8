package io.quintet.datapulse.domain.profile;

import java.util.HashSet;
import java.util.Set;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;

/** Counts different hashes: exactly as many as a column's values may be, beyond that as HyperLogLog does. */
final class DistinctHashes {
    private static final int DEVIATIONS = 2;

    private final Budget budget;
    private final Set<Long> exact = new HashSet<>();
    private final Union union;
    private boolean over;

    DistinctHashes(Budget budget) {
        this.budget = budget;
        this.union = new Union(budget.hashBits());
    }

    void add(long hash) {
        union.update(hash);
        over |= exact.add(hash) && exact.size() > budget.values();
    }

    void add(HllSketch hashes) {
        union.update(hashes);
        over = true;
    }

    /**
     * By the estimator that does not depend on their order.
     *
     * @param most there can be
     */
    Distinct count(long most) {
        if (!over) {
            return new Distinct(exact.size(), true, 0);
        }
        long estimate = Math.round(union.getResult(TgtHllType.HLL_8).getCompositeEstimate());
        double error = Math.abs(HllSketch.getRelErr(false, true, budget.hashBits(), DEVIATIONS));
        return new Distinct(Math.min(most, estimate), false, error);
    }
}
