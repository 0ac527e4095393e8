package io.quintet.datapulse.store;

import static io.quintet.testing.Await.await;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.datapulse.domain.Announcement;
import io.quintet.datapulse.domain.Content;
import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.DatasetName;
import io.quintet.datapulse.domain.Progress;
import io.quintet.datapulse.domain.Table;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.kit.failure.Failure;
import io.quintet.testing.Await;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDatasetsTest {
    private static final String WORDS = "lorem ipsum, dolor \"sit\"\namet ünïcödé ";

    private static final Announcement ANNOUNCEMENT =
            new Announcement("x", new DatasetName("x"), Reading.DETECTED, "", "");

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    private Path folder;

    private FileDatasets files;

    @BeforeEach
    void open() {
        files = open(Duration.ZERO);
    }

    @AfterEach
    void close() {
        await(files.close());
        await(vertx.close());
    }

    @Test
    void readsEveryPageOfAFileAsItWasWritten() {
        var random = new Random(9);
        var good = new ArrayList<List<String>>();
        var text = new StringBuilder("id,text\n");
        while (text.length() < 2_000_000) {
            var words = WORDS.repeat(random.nextInt(20));
            good.add(List.of("" + good.size(), words));
            text.append(good.size() - 1)
                    .append(",\"")
                    .append(words.replace("\"", "\"\""))
                    .append("\"\r\n");
            text.append(random.nextInt(9) == 0 ? "a,bad,row\n" : "");
        }
        var table = store("1", text.toString());
        assertThat(table.rows()).isEqualTo(good.size());

        for (int run = 0; run < 200; run++) {
            int offset = random.nextInt(good.size());
            int limit = random.nextInt(1, 200);
            assertThat(await(files.rows(table, offset, limit)).rows())
                    .isEqualTo(good.subList(offset, Math.min(offset + limit, good.size())));
        }
    }

    @Test
    void readsPagesOfWideCharactersToo() {
        var text = new StringBuilder("a;b\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(i).append(";漢字\n");
        }
        var table = store("1", Buffer.buffer(text.toString().getBytes(UTF_16)));

        assertThat(await(files.rows(table, 199_999, 5)).rows()).containsExactly(List.of("199999", "漢字"));
        assertThat(await(files.rows(table, 123_456, 1)).rows()).containsExactly(List.of("123456", "漢字"));
    }

    @Test
    void tellsTheFilesOfDatasetsAndErasesThem() {
        store("1", "a\n1\n");
        store("2", "a\n1\n");

        assertThat(await(files.settled())).isEqualTo(Set.of("1", "2"));
        await(files.erase("1"));
        await(files.erase("1"));
        assertThat(await(files.settled())).isEqualTo(Set.of("2"));
    }

    @Test
    void givesTwoDatasetsTheSameBytesUntilTheLastIsGone() throws IOException {
        var table = store("1", "a\n1\n2\n");
        await(files.share(table, "2"));
        var shared = new Table("2", table.dialect(), table.columns(), table.rows(), 1);
        assertThat(Files.getAttribute(folder.resolve("files/2.csv"), "unix:nlink"))
                .isEqualTo(2);

        await(files.erase("1"));

        assertThat(await(files.rows(shared, 1, 5)).rows()).containsExactly(List.of("2"));
        assertThatThrownBy(() -> await(files.share(shared, "2"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> await(files.share(table, "3"))).isInstanceOf(NoSuchFileException.class);
        await(files.erase("2"));
        assertThat(folder.resolve("files")).isEmptyDirectory();
    }

    @Test
    void givesUpReadingAFileAgainAndKeepsItAsItWas() {
        var table = store("1", "a,b\n" + "1,some text that takes its time\n".repeat(2_000_000));
        var rereading = await(files.reread(table, Reading.DETECTED));

        rereading.cancel(Failure.conflict("Enough."));

        assertThatThrownBy(() -> await(rereading.profile())).hasMessage("Enough.");
        await(rereading.discard());
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
        assertThat(await(files.rows(table, 1_999_999, 1)).rows()).hasSize(1);
    }

    @Test
    void showsHowFarReadingAFileAgainIs() {
        var table = store("1", "a\n" + "1\n".repeat(500_000));
        var seen = new CopyOnWriteArrayList<Progress>();
        var rereading = await(files.reread(table, Reading.DETECTED));
        rereading.onProgress(() -> seen.add(rereading.progress()));

        await(rereading.profile());

        Await.until(() -> rereading.progress().bytes() == 1_000_002);
        assertThat(rereading.progress().outline().rows()).isPositive();
        assertThat(rereading.progress().bytesPerSecond()).isPositive();
        assertThat(seen).isNotEmpty();
        await(rereading.discard());
    }

    @Test
    void findsTheRowsOfEachReadingUntilItIsForgotten() {
        var table = store("1", "a;b\n1;2\n3;4\n");
        var reading = new Reading('|', null, false, null, null, List.of());
        var rereading = await(files.reread(table, reading));
        var profile = await(rereading.profile());
        var next = new Table("1", profile.dialect(), List.of("column 1"), profile.rows(), 2);

        await(rereading.keepAs(next));

        assertThat(await(files.rows(next, 0, 9)).rows())
                .containsExactly(List.of("a;b"), List.of("1;2"), List.of("3;4"));
        assertThat(await(files.rows(table, 0, 9)).rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(await(files.settled())).containsExactly("1");
        await(files.forget(table));
        assertThat(await(files.rows(next, 2, 9)).rows()).containsExactly(List.of("3;4"));
        await(files.erase("1"));
        assertThat(folder.resolve("files")).isEmptyDirectory();
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void saysThatADatasetWasRemovedWhileItsRowsWereAskedFor() {
        var table = store("1", "a\n1\n");
        await(files.erase("1"));

        assertThatThrownBy(() -> await(files.rows(table, 0, 1))).hasMessage("The dataset 1 has just been removed.");
    }

    @Test
    void leavesAloneWhatAnotherServiceMayStillBeReceiving() throws IOException {
        var fresh = Files.writeString(folder.resolve("incoming/fresh.receiving"), "a");
        var old = Files.writeString(folder.resolve("incoming/old.receiving"), "a");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        store("1", "a\n1\n");

        var careful = open(Duration.ofHours(1));

        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
        assertThat(await(careful.settled())).isEmpty();
    }

    @Test
    void failsTheRestOfAFileThatIsFoundToBeNoCsv() {
        var arrival = await(files.receive(ANNOUNCEMENT));
        await(arrival.write(Buffer.buffer("\u0000".repeat(100_000))));
        assertThatThrownBy(() -> await(arrival.profile())).hasMessageStartingWith("This is no text");

        assertThatThrownBy(() -> await(arrival.write(Buffer.buffer("more")))).hasMessageStartingWith("This is no text");
        assertThatThrownBy(() -> await(arrival.end())).hasMessageStartingWith("This is no text");
        await(arrival.discard());
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void neverHoldsMoreThanItsQueuesHowFastEverTheBytesCome() {
        var arrival = await(files.receive(ANNOUNCEMENT));
        int written = 0;
        var writes = new ArrayList<Future<Void>>();
        while (!arrival.writeQueueFull() && written < 100_000_000) {
            writes.add(arrival.write(Buffer.buffer("1,2,3,4\n".repeat(8_192))));
            written += 65_536;
        }
        assertThat(written).isLessThan(100_000_000);

        var drained = new AtomicBoolean();
        arrival.drainHandler(room -> drained.set(true));
        Await.until(drained::get);
        await(Future.all(writes));
        await(arrival.end());
        assertThat(await(arrival.profile()).rows()).isEqualTo(written / 8 - 1);
        await(arrival.discard());
    }

    private FileDatasets open(Duration settling) {
        return await(FileDatasets.open(vertx, folder, new FileLimits(CsvLimits.USUAL, 2, 100_000_000, settling)));
    }

    private Table store(String id, String text) {
        return store(id, Buffer.buffer(text.getBytes(UTF_8)));
    }

    private Table store(String id, Buffer bytes) {
        var arrival = await(files.receive(ANNOUNCEMENT));
        for (int from = 0; from < bytes.length(); from += 50_000) {
            await(arrival.write(bytes.slice(from, Math.min(from + 50_000, bytes.length()))));
        }
        await(arrival.end());
        await(arrival.keepAs(id));
        var profile = await(arrival.profile());
        var content = arrival.content();
        assertThat(content.size()).isEqualTo(bytes.length());
        return new Dataset(id, new DatasetName("x"), new Content("", 0), profile, arrival.took(), Instant.EPOCH)
                .table();
    }
}
