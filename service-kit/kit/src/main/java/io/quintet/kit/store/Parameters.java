package io.quintet.kit.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a statement's {@code #{named}} parameters. */
public final class Parameters {
    private static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, @Nullable Object> values;

    private Parameters(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    public static Parameters none() {
        return NONE;
    }

    public static Parameters of(String name, @Nullable Object value) {
        return NONE.and(name, value);
    }

    public Parameters and(String name, @Nullable Object value) {
        var more = new HashMap<String, @Nullable Object>(values);
        more.put(name, value);
        return new Parameters(Collections.unmodifiableMap(more));
    }

    Map<String, Object> values() {
        return values;
    }
}
