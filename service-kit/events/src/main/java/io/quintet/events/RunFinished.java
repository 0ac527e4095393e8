package io.quintet.events;

/**
 * ChatMind ended a reply.
 *
 * @param outcome done, stopped, failed or interrupted
 * @param firstTokenMillis from the question to the first piece of the reply
 */
public record RunFinished(
        String session, String run, String model, String outcome, int tokens, long firstTokenMillis, long totalMillis)
        implements Event {
    public static final String ADDRESS = "chatmind.run.finished";

    @Override
    public String address() {
        return ADDRESS;
    }
}
