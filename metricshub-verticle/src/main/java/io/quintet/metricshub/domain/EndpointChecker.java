package io.quintet.metricshub.domain;

import io.vertx.core.Future;

/** Makes one check; what goes wrong is a result, not a failure. */
public interface EndpointChecker {
    Future<CheckResult> check(CheckPlan plan);
}
