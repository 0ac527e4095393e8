package io.quintet.datapulse.domain.profile;

import java.util.Arrays;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;

/** How many different rows there are: exactly up to a bound, beyond it as HyperLogLog estimates. */
final class RowHashes {
    /** Different rows that are told apart exactly. */
    static final int EXACT = 100_000;

    private static final int PRECISION = 16;
    private static final int DEVIATIONS = 2;

    private final int bound;
    private final Union sketch = new Union(PRECISION);
    private long[] hashes = new long[1_024];
    private int size;

    RowHashes() {
        this(EXACT);
    }

    RowHashes(int bound) {
        this.bound = bound;
    }

    void add(long hash) {
        if (isOver()) {
            sketch.update(hash);
        } else {
            addExactly(hash == 0 ? 1 : hash);
        }
    }

    private boolean isOver() {
        return size > bound;
    }

    private void addExactly(long hash) {
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            size++;
            makeRoom();
        }
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void makeRoom() {
        if (isOver()) {
            Arrays.stream(hashes).filter(hash -> hash != 0).forEach(sketch::update);
            hashes = new long[1];
        } else if (size * 2 > hashes.length) {
            var before = hashes;
            hashes = new long[before.length * 2];
            Arrays.stream(before).filter(hash -> hash != 0).forEach(hash -> hashes[slot(hash)] = hash);
        }
    }

    /** Takes in those of other rows. */
    void merge(RowHashes other) {
        if (other.isOver()) {
            var mine = isOver() ? new long[0] : hashes;
            Arrays.stream(mine).filter(hash -> hash != 0).forEach(sketch::update);
            size = Math.max(size, other.size);
            sketch.update(other.sketch.getResult());
        } else {
            Arrays.stream(other.hashes).filter(hash -> hash != 0).forEach(this::add);
        }
    }

    /** Of so many rows. */
    Duplicates duplicates(long rows) {
        if (!isOver()) {
            return new Duplicates(rows - size, true, 0);
        }
        double distinct =
                Math.min((double) rows, sketch.getResult(TgtHllType.HLL_8).getCompositeEstimate());
        double error = Math.abs(HllSketch.getRelErr(false, true, PRECISION, DEVIATIONS)) * distinct;
        return new Duplicates(rows - Math.round(distinct), false, Math.round(error));
    }
}
