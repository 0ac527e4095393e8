package io.quintet.datapulse.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetNameTest {
    @ParameterizedTest
    @CsvSource({"sales.csv, sales.csv", "../../x.csv, x.csv", "C:\\temp\\ä.csv, ä.csv", "' a b ', a b", "売上.csv, 売上.csv"
    })
    void dropsAnyPathAndBlanksAround(String sent, String kept) {
        assertThat(DatasetName.of(sent)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/", "a\nb", "a\u0000", "a\u2028b", "\u202Egpj.csv", "a\uD800"})
    void refusesWhatIsNoName(String sent) {
        assertThatThrownBy(() -> DatasetName.of(sent)).hasMessageContaining("name");
    }

    @Test
    void hasALimit() {
        assertThat(DatasetName.of("😀".repeat(255)).text()).hasSize(510);
        assertThatThrownBy(() -> DatasetName.of("x".repeat(256))).hasMessage("A name has at most 255 characters.");
    }
}
