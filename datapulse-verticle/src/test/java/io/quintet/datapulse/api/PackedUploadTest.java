package io.quintet.datapulse.api;

import static io.quintet.testing.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import io.quintet.datapulse.Pulse;
import io.quintet.testing.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PackedUploadTest {
    private static final byte[] CSV = "a,b\n1,x\n2,y\n".getBytes(UTF_8);

    private final Pulse pulse = Pulse.start(Map.of("DATAPULSE_MAX_SIZE", "30MB"));

    @AfterEach
    void stop() {
        pulse.close();
    }

    @Test
    void unpacksWhatTheFirstBytesTellWhateverItIsCalled() throws Exception {
        for (var packed : List.of(gzip(CSV), Zstd.compress(CSV), zip("x/data.csv", CSV))) {
            var dataset = created(pulse.send("data.csv", packed));

            assertThat(dataset.getInteger("rowCount")).isEqualTo(2);
            assertThat(dataset.getInteger("bytes")).isEqualTo(CSV.length);
            assertThat(dataset.getString("sha256")).isEqualTo(sha256(CSV));
            assertThat(dataset.getJsonObject("sent"))
                    .isEqualTo(new JsonObject().put("sha256", sha256(packed)).put("bytes", packed.length));
            assertThat(Files.readAllBytes(pulse.folder().resolve("files/" + dataset.getString("id") + ".csv")))
                    .isEqualTo(CSV);
            assertThat(pulse.incoming()).isEmpty();
        }
    }

    @Test
    void unpacksAFormsFileAndABodyWithAContentEncoding() throws IOException {
        var form = pulse.http().upload("/datasets", "x.csv.gz", "application/gzip", gzip(CSV), Map.of());
        var body = encoded("gzip", gzip(CSV));

        assertThat(created(form).getString("name")).isEqualTo("x.csv.gz");
        assertThat(created(body).getInteger("rowCount")).isEqualTo(2);
        assertThat(created(encoded("zstd", Zstd.compress(CSV))).getInteger("rowCount"))
                .isEqualTo(2);
        assertThat(created(encoded("identity", CSV)).getInteger("rowCount")).isEqualTo(2);
    }

    @Test
    void readsEveryPartOfAFileThatWasPackedInParts() throws IOException {
        var gzips = new ByteArrayOutputStream();
        var frames = new ByteArrayOutputStream();
        for (var part : List.of("a\n", "1\n", "2\n")) {
            gzips.write(gzip(part.getBytes(UTF_8)));
            frames.write(Zstd.compress(part.getBytes(UTF_8)));
        }

        assertThat(created(pulse.send("x.csv", gzips.toByteArray())).getInteger("rowCount"))
                .isEqualTo(2);
        assertThat(created(pulse.send("x.csv", frames.toByteArray())).getInteger("rowCount"))
                .isEqualTo(2);
    }

    @Test
    void takesTheOneCsvFileOfAnArchive() throws IOException {
        var readme = "Some words\n".repeat(99).getBytes(UTF_8);
        var archive = zip("README.md", readme, "__MACOSX/._data.csv", readme, "Data.CSV", CSV, "LICENSE", readme);

        assertThat(created(pulse.send("x.zip", archive)).getInteger("rowCount")).isEqualTo(2);
    }

    @Test
    void namesTheFilesOfAnArchiveThatHasNoneOrSeveral() throws IOException {
        assertProblem(pulse.send("x.zip", zip("a.csv", CSV, "b.txt", CSV, "c.tsv", CSV)))
                .hasStatus(400)
                .hasDetailContaining("holds several CSV files; send one of them: a.csv, c.tsv.");
        assertProblem(pulse.send("x.xlsx", zip("[Content_Types].xml", CSV, "xl/workbook.xml", CSV)))
                .hasStatus(415)
                .hasDetailContaining("in it are: [Content_Types].xml, xl/workbook.xml.");
        assertNothingKept();
    }

    @Test
    void refusesWhatIsNotWholeOrDamaged() throws IOException {
        var large = "a,b\n" + "1,some text\n".repeat(50_000);
        for (var packed : List.of(gzip(large.getBytes(UTF_8)), Zstd.compress(large.getBytes(UTF_8)))) {
            var half = Arrays.copyOf(packed, packed.length / 2);
            assertProblem(pulse.send("x.csv", half)).hasStatus(400).hasDetailContaining("packed file");
            packed[packed.length / 2] ^= 0x55;
            packed[packed.length / 2 + 1] ^= 0x55;
            assertProblem(pulse.send("x.csv", packed)).hasStatus(400);
        }
        assertProblem(pulse.send("x.csv", Arrays.copyOf(gzip(CSV), 3)))
                .hasStatus(400)
                .hasDetailContaining("The packed file is not whole");
        assertNothingKept();
    }

    @Test
    void refusesACodingThatItDoesNotKnowOrThatIsNotTrue() throws IOException {
        assertProblem(encoded("br", CSV)).hasStatus(415).hasDetailContaining("gzip or zstd, not br");
        assertProblem(encoded("gzip", CSV)).hasStatus(400).hasDetailContaining("not gzip");
        assertProblem(encoded("zstd", gzip(CSV))).hasStatus(400).hasDetailContaining("not zstd");
        assertNothingKept();
    }

    @Test
    void stopsBombsByWhatTheyGrowToAndByHowFastTheyGrow() throws IOException {
        var zeros = gzip(("a\n" + "0\n".repeat(12_000_000)).getBytes(UTF_8));
        assertThat(zeros.length).isLessThan(100_000);
        var slow = new StringBuilder("a\n");
        for (int i = 0; slow.length() < 31_000_000; i++) {
            slow.append(i * 0x9E3779B97F4A7C15L).append('\n');
        }
        var hidden = zip("bomb.bin", new byte[24_000_000], "data.csv", CSV);

        assertProblem(pulse.send("x.csv", zeros))
                .hasStatus(413)
                .hasDetailContaining("unpacks to more than 250 times its size");
        assertProblem(pulse.send("x.csv", gzip(slow.toString().getBytes(UTF_8))))
                .hasStatus(413)
                .hasDetailContaining("larger than 30000000 bytes unpacked");
        assertProblem(pulse.send("x.zip", hidden)).hasStatus(413).hasDetailContaining("250 times");
        assertNothingKept();
        assertThat(created(pulse.send("after.csv", CSV)).getInteger("rowCount")).isEqualTo(2);
    }

    @Test
    void refusesAWindowThatWouldTakeTooMuchMemory() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var wide = new ZstdOutputStream(packed)) {
            wide.setLong(27);
            wide.write(CSV);
            wide.flush();
            wide.write(CSV);
        }

        assertProblem(pulse.send("x.csv", packed.toByteArray()))
                .hasStatus(400)
                .hasDetailContaining("The packed file cannot be unpacked: ");
        assertNothingKept();
    }

    private Answer encoded(String coding, byte[] body) {
        return pulse.http()
                .call(HttpMethod.POST, "/datasets?name=x.csv", Map.of("Content-Encoding", coding), Buffer.buffer(body));
    }

    private void assertNothingKept() {
        assertThat(pulse.files()).isEmpty();
        assertThat(pulse.incoming()).isEmpty();
        assertThat(pulse.http().get("/datasets").json().getJsonArray("items")).isEmpty();
    }

    private static JsonObject created(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    /** @param entries names and contents in turn */
    private static byte[] zip(Object... entries) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
            }
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
