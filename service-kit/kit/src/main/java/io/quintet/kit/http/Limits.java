package io.quintet.kit.http;

import java.util.List;

/** The limits of a service, as it tells them. */
public record Limits(List<Limit> items) {
    public Limits {
        items = List.copyOf(items);
    }

    public static Limits of(Limit... limits) {
        return new Limits(List.of(limits));
    }
}
