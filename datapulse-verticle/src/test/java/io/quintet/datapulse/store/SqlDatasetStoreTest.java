package io.quintet.datapulse.store;

import static io.quintet.testing.Await.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.datapulse.domain.Content;
import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.DatasetName;
import io.quintet.datapulse.domain.DatasetQuery;
import io.quintet.datapulse.domain.DatasetSummary;
import io.quintet.datapulse.domain.Origin;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.Layout;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.datapulse.domain.profile.CsvProfiler;
import io.quintet.datapulse.domain.profile.Profile;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.testing.TestDatabase;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlDatasetStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final Reading TOLD = new Reading(';', null, null, null, null, List.of());
    private static final DatasetQuery ALL = new DatasetQuery("", "", 100);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsADatasetAsItWasAdded(TestDatabase database) {
        var store = new SqlDatasetStore(open(database).store());
        var dataset = dataset("1", "Übersicht, 100% „fertig“.csv");

        await(store.add(dataset));

        assertThat(await(store.find("1"))).contains(dataset);
        assertThat(await(store.findTable("1"))).contains(dataset.table());
        assertThat(await(store.find("2"))).isEmpty();
        assertThat(await(store.findTable("2"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void listsNewestFirstInPages(TestDatabase database) {
        var store = new SqlDatasetStore(open(database).store());
        IntStream.rangeClosed(1, 5).forEach(i -> await(store.add(dataset("" + i, "file " + i))));

        assertThat(ids(store, new DatasetQuery("", "", 2))).isEqualTo("5 4");
        assertThat(ids(store, new DatasetQuery("", "4", 2))).isEqualTo("3 2");
        assertThat(ids(store, new DatasetQuery("", "2", 2))).isEqualTo("1");
        assertThat(await(store.list(ALL)).get(0))
                .isEqualTo(new DatasetSummary(
                        "5", new DatasetName("file 5"), new Content("aa", 5_000_000_000L), 2, 3, 1, NOW));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTextInNamesInAnyCaseAndTakesNoCharacterAsAPattern(TestDatabase database) {
        var store = new SqlDatasetStore(open(database).store());
        await(store.add(dataset("1", "Äpfel_2026.csv")));
        await(store.add(dataset("2", "100% sales.csv")));
        await(store.add(dataset("3", "sales!.csv")));

        assertThat(ids(store, new DatasetQuery("äPFEL", "", 9))).isEqualTo("1");
        assertThat(ids(store, new DatasetQuery("SALES", "", 9))).isEqualTo("3 2");
        assertThat(ids(store, new DatasetQuery("%", "", 9))).isEqualTo("2");
        assertThat(ids(store, new DatasetQuery("_", "", 9))).isEqualTo("1");
        assertThat(ids(store, new DatasetQuery("!", "", 9))).isEqualTo("3");
        assertThat(await(store.count(new DatasetQuery("sales", "3", 1)))).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void removesADatasetOnce(TestDatabase database) {
        var store = new SqlDatasetStore(open(database).store());
        await(store.add(dataset("1", "a")));

        assertThat(await(store.remove("1"))).isTrue();
        assertThat(await(store.remove("1"))).isFalse();
        assertThat(await(store.find("1"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTheNewestThatHasTheSameBytesAndWasReadInTheSameWay(TestDatabase database) {
        var store = new SqlDatasetStore(open(database).store());
        var told = new Reading(';', Layout.NO_QUOTE, false, TextEncoding.UTF_16LE, 3, List.of("NULL", "„-“"));
        await(store.add(dataset("1", "a")));
        await(store.add(dataset("2", "b")));
        await(store.add(dataset("3", "c", new Origin(new Content("packed", 7), told, 4))));

        assertThat(await(store.findSame("aa", Reading.DETECTED)).map(Dataset::id))
                .contains("2");
        assertThat(await(store.findSame("aa"))).contains(await(store.find("3")).orElseThrow());
        assertThat(await(store.findSame("packed", told)).map(Dataset::origin))
                .contains(new Origin(new Content("packed", 7), told, 4));
        assertThat(await(store.findSame("packed", Reading.DETECTED))).isEmpty();
        assertThat(await(store.findSame("bb"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replacesOnlyTheVersionBefore(TestDatabase database) {
        var store = new SqlDatasetStore(open(database).store());
        await(store.add(dataset("1", "a")));
        var second = dataset("1", "a", new Origin(new Content("aa", 5_000_000_000L), TOLD, 2));

        assertThat(await(store.replace(second))).isTrue();
        assertThat(await(store.replace(second))).isFalse();
        assertThat(await(store.replace(dataset("2", "b", new Origin(new Content("aa", 1), TOLD, 2)))))
                .isFalse();

        assertThat(await(store.find("1"))).contains(second);
        assertThat(await(store.findTable("1"))).contains(second.table());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsEachChangeInItsEventLog(TestDatabase database) {
        var kit = open(database);
        var store = new SqlDatasetStore(kit.store());
        await(store.add(dataset("1", "a")));
        await(store.tellRefused("2", new DatasetName("b")));
        await(store.remove("1"));

        var entries = await(kit.log().entriesAfter(0, 10));

        assertThat(entries).extracting(entry -> entry.event()).containsOnly("datapulse.dataset.changed");
        assertThat(entries)
                .extracting(entry -> entry.data().encode())
                .containsExactly(
                        "{\"change\":\"profiled\",\"id\":\"1\",\"name\":\"a\",\"sha256\":\"aa\",\"rows\":2,\"columns\":3,\"badRows\":1}",
                        "{\"change\":\"failed\",\"id\":\"2\",\"name\":\"b\",\"sha256\":null,\"rows\":0,\"columns\":0,\"badRows\":0}",
                        "{\"change\":\"removed\",\"id\":\"1\",\"name\":\"a\",\"sha256\":\"aa\",\"rows\":2,\"columns\":3,\"badRows\":1}");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsWhichOfManyIdsAreDatasets(TestDatabase database) {
        var store = new SqlDatasetStore(open(database).store());
        await(store.add(dataset("7", "a")));
        await(store.add(dataset("450", "b")));
        var ids = IntStream.range(0, 500).mapToObj(Integer::toString).collect(Collectors.toSet());

        assertThat(await(store.known(ids))).isEqualTo(Set.of("7", "450"));
        assertThat(await(store.known(Set.of()))).isEmpty();
    }

    private static String ids(SqlDatasetStore store, DatasetQuery query) {
        return await(store.list(query)).stream().map(DatasetSummary::id).collect(Collectors.joining(" "));
    }

    private static Dataset dataset(String id, String name, Origin origin) {
        return new Dataset(
                id,
                new DatasetName(name),
                new Content("aa", 5_000_000_000L),
                profile(),
                Duration.ofMillis(17),
                NOW,
                origin);
    }

    private static Dataset dataset(String id, String name) {
        return new Dataset(
                id, new DatasetName(name), new Content("aa", 5_000_000_000L), profile(), Duration.ofMillis(17), NOW);
    }

    private static Profile profile() {
        var text = "zip\tday\ttext\n1\t2026-01-01\tÄ\u0001\"\n2\t2026-01-02\t\n3\n";
        try {
            return CsvProfiler.profile(
                    new ByteArrayInputStream(text.getBytes(UTF_8)), CsvLimits.USUAL, (row, place) -> {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ServiceKit open(TestDatabase database) {
        return await(ServiceKit.open(vertx, ServiceConfig.from("datapulse", Settings.of(database.environment()))));
    }
}
