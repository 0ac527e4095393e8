package io.quintet.kit.http;

import java.util.List;
import java.util.stream.Stream;

/** The limits of a service, as it tells them. */
public record Limits(List<Limit> items) {
    public Limits {
        items = List.copyOf(items);
    }

    public static Limits of(Limit... limits) {
        return new Limits(List.of(limits));
    }

    public Limits and(List<Limit> more) {
        return new Limits(Stream.concat(items.stream(), more.stream()).toList());
    }
}
