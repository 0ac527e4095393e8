package io.quintet.taskflow.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.quintet.kit.failure.Failure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskDetailsTest {
    @Test
    void trimsTheTitle() {
        assertThat(TaskDetails.titled("  Buy milk\n").title()).isEqualTo("Buy milk");
    }

    @Test
    void refusesABlankTitle() {
        assertThatThrownBy(() -> TaskDetails.titled(" \t "))
                .isInstanceOf(Failure.class)
                .hasMessage("A task needs a title.")
                .asInstanceOf(type(Failure.class))
                .extracting(Failure::pointer)
                .isEqualTo(Optional.of("/title"));
    }

    @Test
    void countsAnEmojiAsOneCharacter() {
        assertThat(TaskDetails.titled("🥛".repeat(200)).title()).hasSize(400);
        assertThatThrownBy(() -> TaskDetails.titled("🥛".repeat(201)))
                .hasMessage("A title has at most 200 characters.");
    }

    @Test
    void trimsLabelsAndKeepsTheFirstSpellingOfEach() {
        assertThat(labelled(" Bug", "bug ", "Äpfel", "äpfel", "later").labels())
                .containsExactly("Bug", "Äpfel", "later");
    }

    @Test
    void refusesABlankLabelALongOneAndTooMany() {
        assertThatThrownBy(() -> labelled(" ")).hasMessage("A label is not blank.");
        assertThatThrownBy(() -> labelled("x".repeat(41))).hasMessage("A label has at most 40 characters.");
        assertThatThrownBy(() -> labelled(
                        IntStream.range(0, 21).mapToObj(Integer::toString).toArray(String[]::new)))
                .hasMessage("A task has at most 20 labels.");
        assertThat(labelled(Collections.nCopies(21, "same").toArray(String[]::new))
                        .labels())
                .containsExactly("same");
    }

    @Test
    void refusesWhatADatabaseCannotHold() {
        assertThatThrownBy(() -> TaskDetails.titled("a\0b")).hasMessageContaining("NUL");
        assertThatThrownBy(() -> labelled("a\0b")).hasMessageContaining("NUL");
    }

    @Test
    void linksGoToPagesAndNeverRunAnything() {
        assertThat(new TaskLink(" Sales ", "/datapulse?dataset=1").title()).isEqualTo("Sales");
        assertThat(new TaskLink("Docs", "https://example.com/a?b#c").href()).isEqualTo("https://example.com/a?b#c");
        for (var href :
                List.of("", "javascript:alert(1)", "//evil.example", "/\\evil.example", "data:text/html,x", "/a b")) {
            assertThatThrownBy(() -> new TaskLink("x", href)).as(href).hasMessageStartingWith("A link goes to a path");
        }
        assertThatThrownBy(() -> new TaskLink(" ", "/x")).hasMessage("A link needs a title.");
    }

    private static TaskDetails labelled(String... labels) {
        return new TaskDetails("t", "", Priority.NORMAL, Optional.empty(), List.of(labels), List.of());
    }
}
