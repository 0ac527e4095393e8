package io.quintet.chatmind.domain;

import java.time.Instant;

/** One event of a run; they are numbered from 1 without gaps. */
public record RunEvent(long number, Instant at, Piece piece) {
    public boolean last() {
        return piece instanceof Piece.Ended;
    }
}
