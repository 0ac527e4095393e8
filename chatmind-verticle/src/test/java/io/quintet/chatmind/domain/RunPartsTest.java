package io.quintet.chatmind.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.chatmind.domain.Piece.Citation;
import io.quintet.chatmind.domain.Piece.Ended;
import io.quintet.chatmind.domain.Piece.Started;
import io.quintet.chatmind.domain.Piece.Step;
import io.quintet.chatmind.domain.Piece.Token;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPartsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final List<List<RunEvent>> written = new ArrayList<>();
    private final List<CompletableFuture<Void>> disk = new ArrayList<>();
    private final EventWriter writer = new EventWriter(this::write, Clock.fixed(NOW, ZoneOffset.UTC));

    private Future<Void> write(List<RunEvent> events) {
        written.add(events);
        disk.add(new CompletableFuture<>());
        return Future.fromCompletionStage(disk.get(disk.size() - 1));
    }

    @Test
    void groupsWhatArrivesWhileAWriteIsOnItsWay() {
        var step = new Step(App.TASKFLOW, "which tasks there are");
        add(new Token("a "), new Token("b "), new Token("c "), step, new Token("d"));

        disk.get(0).complete(null);

        assertThat(written)
                .containsExactly(
                        List.of(event(2, new Token("a "))),
                        List.of(event(3, new Token("b c ")), event(4, step), event(5, new Token("d"))));
    }

    @Test
    void letsWaitWhoeverIsFasterThanTheDisk() {
        add(new Token("a"));
        Future<Void> room = Future.succeededFuture();
        int pieces = 0;
        while (room.succeeded()) {
            room = writer.add(new Token("b"));
            pieces++;
        }

        assertThat(pieces).isEqualTo(8);
        disk.get(0).complete(null);
        assertThat(room.isComplete()).isFalse();
        disk.get(1).complete(null);
        assertThat(room.succeeded()).isTrue();
    }

    @Test
    void handsOverWhatIsNotWrittenWhenItCloses() {
        add(new Token("a"), new Token("b"));
        var rest = writer.close(new Ended(RunStatus.DONE));

        assertThat(rest.isComplete()).isFalse();
        assertThat(writer.add(new Token("c")).failed()).isTrue();
        disk.get(0).complete(null);

        assertThat(rest.result()).containsExactly(event(3, new Token("b")), event(4, new Ended(RunStatus.DONE)));
        assertThat(written).hasSize(1);
    }

    @Test
    void keepsWhatCouldNotBeWrittenForTheEnd() {
        add(new Token("a"));
        disk.get(0).completeExceptionally(Failure.full("The disk is full."));

        assertThat(writer.add(new Token("b")).cause()).hasMessage("The disk is full.");
        assertThat(writer.close(new Ended(RunStatus.FAILED)).result())
                .containsExactly(event(2, new Token("a")), event(3, new Ended(RunStatus.FAILED)));
    }

    @Test
    void putsTogetherWhatWasLeftInTheMiddle() {
        var created = NOW.minusSeconds(60);
        var run = new Run("r", "s", "q", RunStatus.RUNNING, "m", created, Optional.empty());
        var step = new Step(App.FILEVAULT, "which documents there are");
        var citation = new Citation("plan", App.FILEVAULT, "/filevault?document=1");
        var events = List.of(
                new RunEvent(1, created, new Started()),
                new RunEvent(2, created, step),
                new RunEvent(3, created.plusMillis(30), new Token("one two ")),
                new RunEvent(4, created.plusMillis(70), new Token("three")),
                new RunEvent(5, created.plusMillis(80), citation));

        var ending = new Leftover(run, events).ending("a", NOW);

        assertThat(ending.run()).isEqualTo(run.ended(RunStatus.INTERRUPTED, NOW));
        assertThat(ending.answer().text()).isEqualTo("one two three");
        assertThat(ending.answer().steps()).containsExactly(step);
        assertThat(ending.answer().citations()).containsExactly(citation);
        assertThat(ending.answer().outcome().tokens()).isEqualTo(3);
        assertThat(ending.answer().outcome().firstTokenMillis()).hasValue(30);
        assertThat(ending.answer().outcome().totalMillis()).isEqualTo(80);
        assertThat(ending.events()).containsExactly(new RunEvent(6, NOW, new Ended(RunStatus.INTERRUPTED)));
    }

    @Test
    void letsSoManyGoAtOnceAndTheOthersInOrder() {
        var slots = new Slots(1);
        var first = slots.take();
        var second = slots.take();
        var third = slots.take();

        assertThat(first.succeeded()).isTrue();
        slots.give();
        assertThat(second.succeeded()).isTrue();
        assertThat(third.isComplete()).isFalse();
        slots.give();
        assertThat(third.succeeded()).isTrue();
        slots.give();
        assertThat(slots.take().succeeded()).isTrue();
    }

    @Test
    void refusesARunThatHasEndedAtNoTime() {
        assertThatThrownBy(() -> new Run("r", "s", "q", RunStatus.DONE, "m", NOW, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "one two\n\n- three  four ", "\n\nlead", "  "})
    void cutsATextIntoPiecesThatJoinAgain(String text) {
        assertThat(String.join("", Words.split(text))).isEqualTo(text);
    }

    @Test
    void takesATitleFromTheQuestion() {
        assertThat(Title.from(" What is\n overdue? ")).isEqualTo("What is overdue?");
        assertThat(Title.from("word ".repeat(20))).isEqualTo("word ".repeat(11) + "word…");
        assertThat(Title.from("x".repeat(100))).isEqualTo("x".repeat(60) + "…");
        assertThat(Title.from("x".repeat(59) + "😀😀")).isEqualTo("x".repeat(59) + "…");
    }

    @Test
    void refusesATitleOfBlanksOrTooLong() {
        assertThat(Title.checked(" a ")).isEqualTo("a");
        assertThatThrownBy(() -> Title.checked(" ")).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> Title.checked("x".repeat(201))).isInstanceOf(Failure.class);
    }

    private void add(Piece... pieces) {
        for (var piece : pieces) {
            var unused = writer.add(piece);
        }
    }

    private static RunEvent event(long number, Piece piece) {
        return new RunEvent(number, NOW, piece);
    }
}
