package io.quintet.datapulse.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.domain.csv.Dialect;
import io.quintet.datapulse.domain.csv.LineEnd;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");
    private static final DatasetName NAME = new DatasetName("sales.csv");
    private static final Profile PROFILE = profile(1);
    private static final Reading TOLD = new Reading(';', null, null, null, null, List.of());

    private final MemoryDatasets store = new MemoryDatasets();
    private final MemoryFiles files = new MemoryFiles();
    private final Intake intake = new Intake(store, files, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void keepsAFileAndItsProfileUnderTheIdItHasFromTheStart() {
        files.profile = Future.succeededFuture(PROFILE);

        var dataset = added("1").result();

        assertThat(dataset.id()).isEqualTo("1");
        assertThat(dataset.createdAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00.123Z"));
        assertThat(dataset.profile()).isEqualTo(PROFILE);
        assertThat(dataset.origin()).isEqualTo(new Origin(new Content("aa", 8), Reading.DETECTED, 1));
        assertThat(files.kept).containsExactly("1");
        assertThat(store.datasets).containsValue(dataset);
        assertThat(intake.find("1")).isEmpty();
    }

    @Test
    void keepsNothingWhenTheDatasetCannotBeStored() {
        files.profile = Future.succeededFuture(PROFILE);
        store.failure = new IllegalStateException("the database is away");

        assertThat(added("1").cause()).isSameAs(store.failure);

        assertThat(files.kept).isEmpty();
        assertThat(files.incoming).isZero();
    }

    @Test
    void tellsOthersOfAFileThatIsNoCsvButNotOfOneThatBrokeOff() {
        files.profile = Failure.unsupported("This is no text.").future();
        assertThat(intake.receive(announcement("1", "sales.csv")).succeeded()).isTrue();
        files.profile = Future.failedFuture(new IOException("the upload broke off"));
        assertThat(intake.receive(announcement("2", "cut.csv")).succeeded()).isTrue();

        assertThat(store.refused).containsExactly("sales.csv");
        assertThat(intake.find("1").orElseThrow().failure().orElseThrow()).hasMessage("This is no text.");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        files.profile = Promise.<Profile>promise().future();
        assertThat(receive("1").succeeded()).isTrue();
        assertThat(receive("1").cause()).hasMessage("The dataset 1 is being read already.");

        files.profile = Future.succeededFuture(PROFILE);
        assertThat(added("2").succeeded()).isTrue();
        assertThat(receive("2").cause()).hasMessage("There is a dataset 2 already.");
    }

    @Test
    void keepsTheSameBytesOnce() {
        files.profile = Future.succeededFuture(PROFILE);
        assertThat(added("1").succeeded()).isTrue();

        assertThat(added("2").result().profile()).isEqualTo(PROFILE);
        files.content = new Content("bb", 8);
        assertThat(added("3").succeeded()).isTrue();

        assertThat(files.shared).containsExactly("1 as 2");
        assertThat(files.kept).containsExactly("1", "2", "3");
        assertThat(store.datasets.keySet()).containsExactly("1", "2", "3");
    }

    @Test
    void keepsItsOwnBytesWhenThoseOfAnotherDatasetAreGone() {
        files.profile = Future.succeededFuture(PROFILE);
        assertThat(added("1").succeeded()).isTrue();
        files.kept.clear();

        assertThat(added("2").succeeded()).isTrue();

        assertThat(files.kept).containsExactly("2");
    }

    @Test
    void recallsBytesThatItHasReadInTheSameWay() {
        files.profile = Future.succeededFuture(PROFILE);
        assertThat(added("1").succeeded()).isTrue();

        var recalled =
                intake.recall(announced("2", Reading.DETECTED, "aa")).result().orElseThrow();

        assertThat(recalled.id()).isEqualTo("2");
        assertThat(recalled.profile()).isEqualTo(PROFILE);
        assertThat(store.datasets).containsValue(recalled);
        assertThat(intake.recall(announced("3", Reading.DETECTED, "bb")).result())
                .isEmpty();
        assertThat(intake.recall(announced("3", TOLD, "aa")).result()).isEmpty();
        assertThat(intake.recall(announced("3", Reading.DETECTED, "")).result()).isEmpty();
        assertThat(intake.recall(announced("1", Reading.DETECTED, "aa")).cause())
                .hasMessage("There is a dataset 1 already.");
    }

    @Test
    void recallsNothingWhoseFileHasJustGone() {
        files.profile = Future.succeededFuture(PROFILE);
        assertThat(added("1").succeeded()).isTrue();
        files.kept.clear();

        assertThat(intake.recall(announced("2", Reading.DETECTED, "aa")).result())
                .isEmpty();
        assertThat(store.datasets.keySet()).containsExactly("1");
    }

    @Test
    void refusesOtherBytesThanWereAnnounced() {
        files.profile = Future.succeededFuture(PROFILE);

        var refused =
                intake.receive(announced("1", Reading.DETECTED, "bb")).compose(arrival -> intake.add("1", arrival));

        assertThat(refused.cause())
                .hasMessage("The file that came has the SHA-256 aa, not bb; it may have been damaged on its way.");
        assertThat(files.kept).isEmpty();
        assertThat(store.datasets).isEmpty();
    }

    @Test
    void letsAFileBeWatchedUntilItIsADataset() {
        var finishing = Promise.<Profile>promise();
        files.profile = finishing.future();
        var adding = added("1");
        var passage = intake.find("1").orElseThrow();
        var woken = new ArrayList<Long>();
        var subscription = passage.onMore(() -> woken.add(passage.steps()));

        files.progresses.get(0).run();
        assertThat(passage.isOver()).isFalse();
        finishing.complete(PROFILE);

        assertThat(woken).containsExactly(2L, 3L);
        assertThat(passage.dataset()).contains(adding.result());
        assertThat(passage.progress().bytes()).isEqualTo(8);
        subscription.cancel();
    }

    @Test
    void cancelsOnlyWhatIsBeingRead() {
        files.profile = Promise.<Profile>promise().future();
        assertThat(receive("1").succeeded()).isTrue();
        assertThat(intake.cancel("1").succeeded()).isTrue();
        assertThat(files.cancelled).containsExactly("The reading of sales.csv was cancelled; nothing of it is kept.");

        files.profile = Future.succeededFuture(PROFILE);
        assertThat(added("2").succeeded()).isTrue();
        assertThat(intake.cancel("2").cause()).hasMessage("The dataset 2 is finished; there is nothing to cancel.");
        assertThat(intake.cancel("3").cause()).hasMessage("There is no dataset 3.");
    }

    @Test
    void remembersTheLastHundredThatFailed() {
        files.profile = Failure.unsupported("This is no text.").future();

        for (int i = 0; i < 101; i++) {
            assertThat(receive("" + i).succeeded()).isTrue();
        }

        assertThat(intake.find("0")).isEmpty();
        assertThat(intake.find("1")).isPresent();
        assertThat(intake.find("100")).isPresent();
    }

    @Test
    void putsANewProfileInPlaceOfTheOneBefore() {
        files.profile = Future.succeededFuture(PROFILE);
        var first = added("1").result();
        files.profile = Future.succeededFuture(profile(2));

        var second = intake.reread(first, TOLD).result();

        assertThat(second).isEqualTo(store.datasets.get("1"));
        assertThat(second.profile()).isEqualTo(profile(2));
        assertThat(second.origin()).isEqualTo(new Origin(new Content("aa", 8), TOLD, 2));
        assertThat(second.createdAt()).isEqualTo(first.createdAt());
        assertThat(files.indexes).containsExactly("1 2");
        assertThat(files.forgotten).containsExactly("1 1");
    }

    @Test
    void leavesADatasetAsItWasWhenItCannotBeReadSo() {
        files.profile = Future.succeededFuture(PROFILE);
        var first = added("1").result();
        files.profile =
                Failure.tooLarge("The row on line 1 has more than 2 cells.").future();

        assertThat(intake.reread(first, TOLD).cause()).hasMessage("The row on line 1 has more than 2 cells.");

        assertThat(store.datasets).containsValue(first);
        assertThat(files.forgotten).isEmpty();
    }

    @Test
    void forgetsTheNewReadingWhenTheDatasetWasRemovedMeanwhile() {
        files.profile = Future.succeededFuture(PROFILE);
        var first = added("1").result();
        var finishing = Promise.<Profile>promise();
        files.profile = finishing.future();
        var rereading = intake.reread(first, TOLD);
        assertThat(intake.reread(first, TOLD).cause()).hasMessage("The dataset 1 is being read already.");

        store.datasets.clear();
        finishing.complete(PROFILE);

        assertThat(rereading.cause()).hasMessage("The dataset changed or was removed while it was read.");
        assertThat(files.forgotten).containsExactly("1 2");
    }

    private Future<Arrival> receive(String id) {
        return intake.receive(announcement(id, NAME.text()));
    }

    private Future<Dataset> added(String id) {
        return receive(id).compose(arrival -> intake.add(id, arrival));
    }

    private static Announcement announcement(String id, String name) {
        return new Announcement(id, new DatasetName(name), Reading.DETECTED, "", "");
    }

    private static Announcement announced(String id, Reading reading, String sha256) {
        return new Announcement(id, NAME, reading, "", sha256);
    }

    private static Profile profile(long rows) {
        return new Profile(new Dialect(',', TextEncoding.UTF_8, false, LineEnd.LF), rows, 0, List.of(), List.of());
    }
}
