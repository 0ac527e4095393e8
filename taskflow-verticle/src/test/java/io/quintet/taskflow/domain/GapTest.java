package io.quintet.taskflow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapTest {
    @Test
    void takesTheMiddleBetweenTwoNeighbours() {
        assertThat(gap(10L, 20L).rank()).contains(15L);
        assertThat(gap(-3L, -1L).rank()).contains(-2L);
    }

    @Test
    void goesAStepFurtherWhereThereIsNoNeighbour() {
        assertThat(gap(10L, null).rank()).contains(10 + Gap.STEP);
        assertThat(gap(null, 10L).rank()).contains(10 - Gap.STEP);
        assertThat(gap(null, null).rank()).contains(Gap.STEP);
    }

    @Test
    void isUsedUpWhenNoNumberLiesBetween() {
        assertThat(gap(10L, 11L).rank()).isEmpty();
    }

    private static Gap gap(Long above, Long below) {
        return new Gap(Optional.ofNullable(above), Optional.ofNullable(below));
    }
}
