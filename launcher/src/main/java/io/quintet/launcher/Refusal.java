package io.quintet.launcher;

import io.quintet.kit.config.InvalidSetting;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Why the suite does not start, in one sentence that says what to do; empty for a bug. */
final class Refusal {
    private Refusal() {}

    static Optional<String> sentence(Plan plan, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var sentence = known(plan, cause);
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> known(Plan plan, Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        if (cause instanceof BindException && message.contains("in use")) {
            return Optional.of(
                    "Port " + plan.port() + " is in use: stop what listens there, or choose another with --port.");
        }
        if (cause instanceof BindException || cause instanceof UnknownHostException) {
            return Optional.of("This machine has no address " + plan.host() + ": choose another with --host.");
        }
        if (cause instanceof InvalidSetting && message.startsWith("QUINTET_DATA")) {
            return Optional.of("The data folder " + plan.data() + " cannot be written to: choose another with --data.");
        }
        return cause instanceof InvalidSetting ? Optional.of(message) : Optional.empty();
    }
}
