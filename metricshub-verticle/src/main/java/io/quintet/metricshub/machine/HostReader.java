package io.quintet.metricshub.machine;

import io.quintet.metricshub.domain.Reading;

/** Reads the whole machine; blocks. */
interface HostReader {
    Reading.OfHost read();
}
