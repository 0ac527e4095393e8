package io.quintet.chatmind.domain.skill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "tasks, task", "tagged, tag", "tagging, tag", "labelled, label", "labeled, label", "invoices, invoice",
        "activities, activity", "boxes, box", "files, file", "FILES, file", "Anna's, anna", "status, status",
        "this, this", "doing, doing", "mentioned, mention"
    })
    void bringsTheFormsOfAWordTogether(String form, String word) {
        assertThat(Stem.of(form)).isEqualTo(Stem.of(word));
    }

    @ParameterizedTest
    @CsvSource({"task, ask", "late, lately", "over, overdue"})
    void keepsDifferentWordsApart(String one, String other) {
        assertThat(Stem.of(one)).isNotEqualTo(Stem.of(other));
    }

    @Test
    void keepsQuotedTextsAndFileNamesWhole() {
        var words = Wording.of("How big is \"My plan\", ‘his plan’ or q3-sales.v2.csv?")
                .words();

        assertThat(words)
                .extracting(Word::text)
                .containsExactly("How", "big", "is", "My plan", "his plan", "or", "q3-sales.v2.csv");
        assertThat(words.stream().filter(Word::isName)).hasSize(3);
    }

    @Test
    void takesNeitherAnAbbreviationNorANumberForAFileName() {
        assertThat(Wording.of("e.g. 3.5 don't").name()).isEmpty();
    }

    @Test
    void findsPhrasesAsWholeWords() {
        assertThat(Wording.of("Well, what's new?").hasPhrase("what's new")).isTrue();
        assertThat(Wording.of("what's newest").hasPhrase("what's new")).isFalse();
    }

    @Test
    void givesAnEmptyPartForAWordThatIsNotThere() {
        assertThat(Wording.of("which tasks").after(Terms.IN).isEmpty()).isTrue();
        assertThat(Wording.of("which tasks").before(Terms.IN).text()).isEqualTo("which tasks");
    }

    @Test
    void linksOnlyToPathsOfTheUi() {
        assertThat(Markdown.link("a", "/taskflow?task=1")).isEqualTo("[a](/taskflow?task=1)");
        assertThat(Markdown.link("a", "https://elsewhere.test/")).isEqualTo("a");
        assertThat(Markdown.link("a", "//elsewhere.test/")).isEqualTo("a");
        assertThat(Markdown.link("a", "javascript:alert(1)")).isEqualTo("a");
        assertThat(Markdown.link("a", "/x) [b](/y")).isEqualTo("a");
    }
}
