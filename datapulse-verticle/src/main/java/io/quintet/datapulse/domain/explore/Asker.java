package io.quintet.datapulse.domain.explore;

/** Who waits for an answer, and may leave before it is there. */
@FunctionalInterface
public interface Asker {
    /** Another service, which waits until it is answered. */
    Asker THAT_STAYS = run -> {};

    void whenLeft(Runnable run);
}
