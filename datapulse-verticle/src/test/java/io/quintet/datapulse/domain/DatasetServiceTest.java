package io.quintet.datapulse.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.domain.csv.Dialect;
import io.quintet.datapulse.domain.csv.LineEnd;
import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DatasetServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");
    private static final DatasetName NAME = new DatasetName("sales.csv");
    private static final Profile PROFILE =
            new Profile(new Dialect(',', TextEncoding.UTF_8, false, LineEnd.LF), 1, 0, List.of(), List.of());

    private final AtomicInteger ids = new AtomicInteger();
    private final MemoryDatasets store = new MemoryDatasets();
    private final MemoryFiles files = new MemoryFiles();
    private final DatasetService datasets =
            new DatasetService(store, files, () -> "id" + ids.incrementAndGet(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void keepsAFileAndItsProfileUnderOneId() {
        files.profile = Future.succeededFuture(PROFILE);

        var dataset = added().result();

        assertThat(dataset.createdAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00.123Z"));
        assertThat(dataset.profile()).isEqualTo(PROFILE);
        assertThat(files.kept).containsExactly(dataset.id());
        assertThat(datasets.find(dataset.id()).result()).isEqualTo(dataset);
        assertThat(datasets.rows(dataset.id(), 0, 1).result().isLast()).isTrue();
    }

    @Test
    void keepsNothingWhenTheDatasetCannotBeStored() {
        files.profile = Future.succeededFuture(PROFILE);
        store.failure = new IllegalStateException("the database is away");

        assertThat(added().cause()).isSameAs(store.failure);

        assertThat(files.kept).isEmpty();
        assertThat(files.incoming).isZero();
    }

    @Test
    void tellsOthersOfAFileThatIsNoCsvButNotOfOneThatBrokeOff() {
        files.profile = Failure.unsupported("This is no text.").future();
        assertThat(datasets.receive(NAME).succeeded()).isTrue();
        files.profile = Future.failedFuture(new IOException("the upload broke off"));
        assertThat(datasets.receive(new DatasetName("cut.csv")).succeeded()).isTrue();

        assertThat(store.refused).containsExactly("sales.csv");
    }

    @Test
    void removesADatasetEvenWhenItsFileStaysUntilTheNextStart() {
        files.profile = Future.succeededFuture(PROFILE);
        var id = added().result().id();
        files.failure = new IOException("busy");

        assertThat(datasets.remove(id).succeeded()).isTrue();
        assertThat(files.kept).containsExactly(id);

        files.failure = null;
        assertThat(datasets.clean().succeeded()).isTrue();
        assertThat(files.kept).isEmpty();
    }

    @Test
    void cleansOnlyFilesThatNoDatasetHas() {
        files.profile = Future.succeededFuture(PROFILE);
        var id = added().result().id();
        files.kept.add("orphan");

        assertThat(datasets.clean().succeeded()).isTrue();

        assertThat(files.kept).containsExactly(id);
    }

    @Test
    void pagesThroughItsDatasets() {
        files.profile = Future.succeededFuture(PROFILE);
        for (int i = 0; i < 3; i++) {
            assertThat(added().succeeded()).isTrue();
        }

        var first = datasets.list(new DatasetQuery("", "", 2)).result();
        var last = datasets.list(new DatasetQuery("", first.next().orElseThrow(), 2))
                .result();

        assertThat(first.items()).hasSize(2);
        assertThat(last.items()).hasSize(1);
        assertThat(last.next()).isEmpty();
    }

    @Test
    void saysThatADatasetIsNotThere() {
        assertThat(datasets.find("x").cause()).hasMessage("There is no dataset x.");
        assertThat(datasets.rows("x", 0, 1).cause()).hasMessage("There is no dataset x.");
        assertThat(datasets.remove("x").cause()).hasMessage("There is no dataset x.");
    }

    private Future<Dataset> added() {
        return datasets.receive(NAME).compose(arrival -> datasets.add(NAME, arrival));
    }
}
