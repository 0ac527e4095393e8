package io.quintet.filevault.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1 kB",
        "1234567, 1.2 MB",
        "999960, 1 MB",
        "50000000000, 50 GB",
        "9223372036854775807, 9.2 EB"
    })
    void areReadByPeople(long bytes, String words) {
        assertThat(Sizes.words(bytes)).isEqualTo(words);
    }
}
