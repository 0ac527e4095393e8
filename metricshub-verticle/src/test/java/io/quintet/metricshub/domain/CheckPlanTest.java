package io.quintet.metricshub.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quintet.kit.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be checked, and what counts as up. */
class CheckPlanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8000/health",
                "https://example.org",
                "HTTP://Example.org/a?b=c#d",
                "http://[::1]:80/",
                "http://10.0.0.1"
            })
    void takesAnyHttpUrlWithAHost(String url) {
        assertThat(plan(url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org, must start with http",
        "file:///etc/passwd, must start with http",
        "example.org/health, must start with http",
        "http:///health, must name a host",
        "http:health, must name a host",
        "http://example.org:0/, port",
        "http://example.org:65536/, port",
        "http://exa mple.org/, not a URL",
        "http://me:secret@example.org/, password",
        "'', must start with http"
    })
    void refusesOthersAndSaysWhy(String url, String reason) {
        var failure = catchThrowableOfType(Failure.class, () -> plan(url));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
        assertThat(failure.pointer()).contains("/url");
        assertThat(failure.detail()).contains(reason);
    }

    @Test
    void refusesATimeLimitLongerThanTheInterval() {
        var failure =
                catchThrowableOfType(Failure.class, () -> new CheckPlan("x", "http://example.org", 5, 5001, null));

        assertThat(failure.pointer()).contains("/timeoutMillis");
    }

    @Test
    void refusesAnIntervalBelowFiveSeconds() {
        var failure =
                catchThrowableOfType(Failure.class, () -> new CheckPlan("x", "http://example.org", 4, 1000, null));

        assertThat(failure.pointer()).contains("/intervalSeconds");
    }

    @Test
    void refusesABlankName() {
        var failure =
                catchThrowableOfType(Failure.class, () -> new CheckPlan("  ", "http://example.org", 5, 1000, null));

        assertThat(failure.pointer()).contains("/name");
    }

    @Test
    void takesAnySuccessUnlessAStatusIsExpected() {
        var any = plan("http://example.org");
        var moved = new CheckPlan("x", "http://example.org", 30, 5000, 301);

        assertThat(any.accepts(204)).isTrue();
        assertThat(any.accepts(301)).isFalse();
        assertThat(moved.accepts(301)).isTrue();
        assertThat(moved.accepts(200)).isFalse();
    }

    private static CheckPlan plan(String url) {
        return new CheckPlan("x", url, 30, 5000, null);
    }
}
