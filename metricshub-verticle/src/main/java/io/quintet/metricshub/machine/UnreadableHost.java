package io.quintet.metricshub.machine;

import io.quintet.metricshub.domain.Host;
import io.quintet.metricshub.domain.Reading;
import java.util.List;

/** A machine that OSHI cannot read, such as one where its native library may not be loaded: every figure is missing. */
record UnreadableHost() implements HostReader {
    @Override
    public Reading.OfHost read() {
        return new Reading.OfHost(
                System.getenv().getOrDefault("HOSTNAME", "unknown"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                null,
                List.of(),
                new Host.Load(null, null, null),
                Host.Memory.of(null, null, null),
                new Host.Swap(null, null),
                List.of(),
                List.of());
    }
}
