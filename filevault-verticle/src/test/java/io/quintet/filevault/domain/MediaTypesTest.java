package io.quintet.filevault.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
    @ParameterizedTest
    @CsvSource({
        "application/pdf, x.bin, application/pdf",
        "Image/PNG, x, image/png",
        "text/plain;charset=UTF-8, x.md, text/plain; charset=utf-8",
        "text/html; charset=utf-8; boundary=x, x, text/html; charset=utf-8",
    })
    void believesWhatIsDeclared(String declared, String name, String type) {
        assertThat(MediaTypes.decide(declared, DocumentName.of(name))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "application/octet-stream, REPORT.PDF, application/pdf",
        "application/x-www-form-urlencoded, sales.csv, text/csv",
        "'', photo.jpeg, image/jpeg",
        "nonsense, notes.txt, text/plain",
        "'text/html\r\nX-Evil: 1', notes.txt, text/plain",
        "application/octet-stream, unknown.qqq, application/octet-stream",
        "application/octet-stream, noextension, application/octet-stream",
    })
    void goesByTheNameWhenNothingIsDeclared(String declared, String name, String type) {
        assertThat(MediaTypes.decide(declared, DocumentName.of(name))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/plain; charset=utf-8", "text/csv", "application/json", "video/mp4"})
    void knowsWhatCannotRunScript(String type) {
        assertThat(MediaTypes.isHarmless(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/svg+xml",
                "application/xhtml+xml",
                "text/xml",
                "application/javascript",
                "application/pdf",
                "application/octet-stream",
                "image/x-unheard-of"
            })
    void trustsNothingElse(String type) {
        assertThat(MediaTypes.isHarmless(type)).isFalse();
    }
}
