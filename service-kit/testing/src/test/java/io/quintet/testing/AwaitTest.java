package io.quintet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {
    @Test
    void throwsTheFailureItself() {
        var failure = new IllegalStateException("no");

        assertThatThrownBy(() -> Await.await(Future.failedFuture(failure))).isSameAs(failure);
    }

    @Test
    void looksAgainUntilTheConditionHolds() {
        var looks = new AtomicInteger();

        Await.until(() -> looks.incrementAndGet() == 3);

        assertThat(looks).hasValue(3);
    }
}
