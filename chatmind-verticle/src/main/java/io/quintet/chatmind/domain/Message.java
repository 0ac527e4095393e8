package io.quintet.chatmind.domain;

import java.time.Instant;
import java.util.List;

/** One message of a session. */
public sealed interface Message {
    String id();

    String sessionId();

    /** The run that it started or that wrote it. */
    String runId();

    /** Its number in the session, from 1. */
    int place();

    String text();

    Instant createdAt();

    /** What the user wrote. */
    record Question(String id, String sessionId, String runId, int place, String text, Instant createdAt)
            implements Message {
        public Question at(int number) {
            return new Question(id, sessionId, runId, number, text, createdAt);
        }
    }

    /**
     * What the assistant wrote, or had written when its run ended.
     *
     * @param steps what it looked at, in order
     */
    record Answer(
            String id,
            String sessionId,
            String runId,
            int place,
            String text,
            Instant createdAt,
            Outcome outcome,
            List<Piece.Step> steps,
            List<Piece.Citation> citations)
            implements Message {
        public Answer {
            steps = List.copyOf(steps);
            citations = List.copyOf(citations);
        }

        public Answer at(int number) {
            return new Answer(id, sessionId, runId, number, text, createdAt, outcome, steps, citations);
        }

        public Answer from(List<Piece.Step> looks, List<Piece.Citation> sources) {
            return new Answer(id, sessionId, runId, place, text, createdAt, outcome, looks, sources);
        }
    }
}
