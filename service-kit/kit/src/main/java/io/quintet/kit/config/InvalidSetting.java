package io.quintet.kit.config;

/** A setting that stops the start; the message names it, what it holds and what it may hold. */
public final class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSetting(String key, String value, String allowed) {
        super(key + " is \"" + value + "\", but it must be " + allowed + ".");
    }
}
