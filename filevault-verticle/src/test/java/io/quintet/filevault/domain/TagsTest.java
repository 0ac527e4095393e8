package io.quintet.filevault.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {
    @Test
    void areTrimmedInLowerCaseEachOnceAndInOrder() {
        var tags = new Tags(List.of(" Invoice", "2026", "invoice ", "ÄRGER"));

        assertThat(tags.items()).containsExactly("2026", "invoice", "ärger");
    }

    @Test
    void areOneHoweverTheirAccentsAreWritten() {
        assertThat(new Tags(List.of("caf\u00e9", "cafe\u0301")).items()).containsExactly("caf\u00e9");
    }

    @Test
    void areReadFromTextsWithCommas() {
        assertThat(Tags.parse(List.of("invoice, 2026,", "", "paid")).items())
                .containsExactly("2026", "invoice", "paid");
    }

    @Test
    void areAtMostTwenty() {
        var twentyOne = IntStream.range(0, 21).mapToObj(Integer::toString).toList();

        assertThat(new Tags(twentyOne.subList(0, 20)).items()).hasSize(20);
        assertThatThrownBy(() -> new Tags(twentyOne)).hasMessage("A document has at most 20 tags.");
    }

    @Test
    void haveAtMostFortyCharacters() {
        assertThat(new Tags(List.of("a".repeat(40))).items()).hasSize(1);
        assertThatThrownBy(() -> new Tags(List.of("a".repeat(41)))).hasMessage("A tag has at most 40 characters.");
    }

    @Test
    void haveNoCommasAndNoControlCharacters() {
        assertThatThrownBy(() -> new Tags(List.of("a,b"))).hasMessage("A tag has no commas and no control characters.");
        assertThatThrownBy(() -> new Tags(List.of("a\nb")))
                .hasMessage("A tag has no commas and no control characters.");
    }

    @Test
    void areNotEmpty() {
        assertThatThrownBy(() -> new Tags(List.of(" "))).hasMessage("A tag is not empty.");
    }
}
