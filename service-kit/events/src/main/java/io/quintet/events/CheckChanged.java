package io.quintet.events;

/**
 * MetricsHub saw an endpoint change its state.
 *
 * @param endpoint its id
 * @param from up, down or unknown, like {@code to}
 * @param reason why, in a sentence
 */
public record CheckChanged(String endpoint, String name, String from, String to, String reason) implements Event {
    public static final String ADDRESS = "metricshub.check.changed";

    @Override
    public String address() {
        return ADDRESS;
    }
}
