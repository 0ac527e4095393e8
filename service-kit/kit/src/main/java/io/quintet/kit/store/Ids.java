package io.quintet.kit.store;

import com.fasterxml.uuid.Generators;
import java.util.function.Supplier;

/** Makes ids. */
public final class Ids {
    private Ids() {}

    /** UUIDs of version 7 as text: they sort by the time they were made. */
    public static Supplier<String> timeOrdered() {
        var generator = Generators.timeBasedEpochGenerator();
        return () -> generator.generate().toString();
    }
}
