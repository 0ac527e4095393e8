package io.quintet.kit.stream;

/** Something that goes on until it is cancelled; cancelling twice does nothing more. */
@FunctionalInterface
public interface Subscription {
    void cancel();
}
