package io.quintet.ecr;

import java.time.Duration;
import java.util.Optional;

/** What an image must be before it is deployed; without a severity nobody asks for its scan. */
record Demands(String architecture, Optional<Severity> refused, Duration scanWait) {}
