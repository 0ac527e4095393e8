package io.quintet.filevault.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"report.pdf", "Übersicht 2026 – München.xlsx", "発票.pdf", "🦔.txt", ".gitignore", "a\"b'c;d.txt"})
    void keepsWhatTheUserCallsIt(String name) {
        assertThat(DocumentName.of(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "/etc/shadow, shadow",
        "C:\\Users\\me\\plan.doc, plan.doc",
        "..\\..\\boot.ini, boot.ini",
        "folder/../x.csv, x.csv"
    })
    void dropsAnyPath(String sent, String kept) {
        assertThat(DocumentName.of(sent).text()).isEqualTo(kept);
    }

    @Test
    void dropsBlanksAround() {
        assertThat(DocumentName.of("  plan.doc ").text()).isEqualTo("plan.doc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/", "/", "x/..", "\\"})
    void refusesWhatLeavesNoName(String sent) {
        assertThatThrownBy(() -> DocumentName.of(sent))
                .isInstanceOf(Failure.class)
                .hasMessage("A document needs a name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "ann\u202efdp.exe",
                "\ud83e"
            })
    void refusesCharactersThatAreNotText(String sent) {
        assertThatThrownBy(() -> DocumentName.of(sent))
                .isInstanceOf(Failure.class)
                .hasMessage("A name has no control characters.");
    }

    @Test
    void takes255CharactersAndNotOneMore() {
        assertThat(DocumentName.of("🦔".repeat(255)).text()).hasSize(510);
        assertThatThrownBy(() -> DocumentName.of("a".repeat(256))).hasMessage("A name has at most 255 characters.");
    }
}
