package io.quintet.taskflow.domain;

import java.util.Optional;

/** The room between two neighbours in a column, open where there is no neighbour; both ranks are taken. */
record Gap(Optional<Long> above, Optional<Long> below) {
    /** How far apart neighbours are in a fresh column: room for twenty tasks put at one and the same spot. */
    static final long STEP = 1L << 20;

    /** A free rank; empty when the gap is used up. */
    Optional<Long> rank() {
        if (above.isPresent() && below.isPresent()) {
            return between(above.get(), below.get());
        }
        return Optional.of(above.map(rank -> rank + STEP)
                .orElse(below.map(rank -> rank - STEP).orElse(STEP)));
    }

    private static Optional<Long> between(long above, long below) {
        return below - above < 2 ? Optional.empty() : Optional.of(above + (below - above) / 2);
    }
}
