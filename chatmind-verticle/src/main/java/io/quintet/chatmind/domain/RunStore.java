package io.quintet.chatmind.domain;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Keeps runs and their events. */
public interface RunStore {
    /**
     * Stores a question with its run and the run's first event, and gives the session the title if it has none.
     * Fails when the session is not there, or with a conflict that names the run that is answering already.
     */
    Future<Asked> ask(Message.Question question, Run run, String title);

    /** Fails when the run has ended. */
    Future<Void> begin(String run);

    /** Fails when the run has ended or is gone. */
    Future<Void> write(String run, List<RunEvent> events);

    /** Stores the end of a run, its answer and its last events, and tells the other services, all or nothing. */
    Future<Message.Answer> finish(Ending ending);

    Future<Optional<Run>> find(String session, String run);

    Future<List<RunEvent>> eventsAfter(String run, long number, int limit);

    /** The runs that have not ended. */
    Future<List<Run>> open();

    /** A question as it was stored. */
    record Asked(Session session, Message.Question question, Run run) {}

    /** @param events those not stored yet, the last of all included */
    record Ending(Run run, Message.Answer answer, List<RunEvent> events) {}
}
