package io.quintet.chatmind.domain;

import io.vertx.core.Future;

/**
 * Takes a reply while it is written. Each Future completes when there is room for more: who waits for it keeps the pace
 * of the disk. Once the run has been stopped each of them fails.
 */
public interface Replying {
    Future<Void> looks(Piece.Step step);

    Future<Void> says(String token);

    /** The same citation twice is one. */
    Future<Void> cites(Piece.Citation citation);

    /** Completes when the run has been stopped, so that work on its way can be given up. */
    Future<Void> stopped();
}
