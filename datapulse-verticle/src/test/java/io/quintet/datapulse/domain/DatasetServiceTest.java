package io.quintet.datapulse.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.domain.csv.Dialect;
import io.quintet.datapulse.domain.csv.LineEnd;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.datapulse.domain.profile.Profile;
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
    private final DatasetService datasets = new DatasetService(store, files);
    private final Intake intake = new Intake(store, files, Clock.fixed(NOW, ZoneOffset.UTC));

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
        var id = "id" + ids.incrementAndGet();
        return intake.receive(new Announcement(id, NAME, Reading.DETECTED, "", ""))
                .compose(arrival -> intake.add(id, arrival));
    }
}
