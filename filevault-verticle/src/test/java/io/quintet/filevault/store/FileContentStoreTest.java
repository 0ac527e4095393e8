package io.quintet.filevault.store;

import static io.quintet.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.filevault.domain.Arrival;
import io.quintet.filevault.domain.Content;
import io.quintet.kit.failure.Failure;
import io.quintet.testing.Await;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentStoreTest {
    private static final Content HELLO =
            new Content("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", 5);

    /** One worker: who holds it makes the disk as slow as they like. */
    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(1)
            .setEventLoopPoolSize(1));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void placesBytesUnderTheirSha256() throws IOException {
        var store = open();
        var arrival = hello(store);

        assertThat(arrival.content()).isEqualTo(HELLO);
        await(arrival.settle());
        assertThat(contentFiles()).isEmpty();
        await(arrival.place());

        assertThat(store.file(HELLO))
                .hasContent("hello")
                .isEqualTo(folder.resolve("content/2c").resolve(HELLO.sha256()));
        assertThat(incomingFiles()).isEmpty();
        assertThat(await(store.stored("2c"))).containsExactly(HELLO.sha256());
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        var store = open();
        keep(hello(store));
        keep(hello(store));

        assertThat(contentFiles()).hasSize(1);
        assertThat(incomingFiles()).isEmpty();
    }

    @Test
    void leavesNothingOfWhatIsDiscarded() throws IOException {
        var store = open();
        var open = await(store.receive(0));
        await(open.write(Buffer.buffer("half")));
        await(open.discard());
        var ended = hello(store);
        await(ended.discard());
        var settled = hello(store);
        await(settled.settle());
        await(settled.discard());

        assertThat(contentFiles()).isEmpty();
        assertThat(incomingFiles()).isEmpty();
    }

    @Test
    void keepsPlacedBytesWhateverIsDiscardedAfterwards() throws IOException {
        var store = open();
        var arrival = hello(store);
        keep(arrival);

        await(arrival.discard());

        assertThat(contentFiles()).hasSize(1);
    }

    @Test
    void erasesBytesAndIsContentWhenTheyAreGone() throws IOException {
        var store = open();
        keep(hello(store));

        await(store.erase(HELLO.sha256()));
        await(store.erase(HELLO.sha256()));

        assertThat(contentFiles()).isEmpty();
    }

    @Test
    void listsNothingButBytes() throws IOException {
        var store = open();
        Files.writeString(folder.resolve("content/2c/.nfs000000001"), "of a network disk");

        assertThat(await(store.stored("2c"))).isEmpty();
        assertThat(store.shelves()).hasSize(256).startsWith("00").endsWith("ff");
    }

    @Test
    void refusesWhatTheDiskHasNoRoomFor() throws IOException {
        var store = await(FileContentStore.open(vertx, folder, new Room(vertx, folder, Long.MAX_VALUE)));

        assertThatThrownBy(() -> await(store.receive(5_000_000)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.FULL))
                .hasMessageContaining("5 MB to come")
                .hasMessageContaining("Nothing was kept");
        assertThat(incomingFiles()).isEmpty();
    }

    @Test
    void removesWhatADeadServiceWasReceiving() throws IOException {
        var dead = Files.createDirectories(folder.resolve("incoming/of-the-dead"));
        Files.writeString(dead.resolve("1.receiving"), "half a file");
        Files.createFile(folder.resolve("incoming/of-the-dead.lock"));

        var opened = open();

        assertThat(dead).doesNotExist();
        assertThat(folder.resolve("incoming/of-the-dead.lock")).doesNotExist();
        assertThat(incomingFiles()).isEmpty();
        await(opened.close());
    }

    @Test
    void leavesWhatALivingServiceIsReceiving() throws IOException {
        var living = open();
        var arrival = await(living.receive(0));
        await(arrival.write(Buffer.buffer("hel")));

        var another = open();

        assertThat(incomingFiles()).hasSize(1);
        await(arrival.write(Buffer.buffer("lo")));
        await(arrival.end());
        keep(arrival);
        assertThat(another.file(HELLO)).hasContent("hello");
    }

    @Test
    void leavesNoFolderBehindWhenItCloses() throws IOException {
        await(open().close());

        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void makesTheSenderWaitWhileTheDiskIsSlow() throws IOException {
        var arrival = await(open().receive(0));
        var release = new CountDownLatch(1);
        var slowDisk = vertx.executeBlocking(() -> {
            release.await();
            return "";
        });
        var source = new CountingSource(vertx.getOrCreateContext(), 64, 64 << 10);

        var piped = source.pipeTo(arrival);
        Await.until(source::isPaused);
        assertThat(source.sentBytes()).isLessThanOrEqualTo(256 << 10);
        release.countDown();

        await(slowDisk);
        await(piped);
        assertThat(source.sentBytes()).isEqualTo(4 << 20);
        assertThat(arrival.content()).isEqualTo(new Content(source.sha256(), 4 << 20));
    }

    private FileContentStore open() {
        return await(FileContentStore.open(vertx, folder, new Room(vertx, folder, 0)));
    }

    private static Arrival hello(FileContentStore store) {
        var arrival = await(store.receive(5));
        await(arrival.write(Buffer.buffer("hello")));
        await(arrival.end());
        return arrival;
    }

    private static void keep(Arrival arrival) {
        await(arrival.settle());
        await(arrival.place());
    }

    private List<Path> contentFiles() throws IOException {
        return files(folder.resolve("content"));
    }

    private List<Path> incomingFiles() throws IOException {
        return files(folder.resolve("incoming")).stream()
                .filter(file -> !file.toString().endsWith(".lock"))
                .toList();
    }

    private static List<Path> files(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
