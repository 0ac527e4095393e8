package io.quintet.datapulse.domain.profile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quintet.datapulse.domain.csv.CsvFile;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.CutFiles;
import io.quintet.kit.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelProfileTest {
    private static final ExecutorService READERS = Executors.newFixedThreadPool(3);
    private static final Workers THREE = new Workers(READERS, 3);
    private static final CsvLimits SMALL = new CsvLimits(60, 90, 5);
    private static final String[] PIECES = {
        "1",
        "007",
        "2026-01-02",
        "03/04/2026",
        "13/04/2026",
        "N/A",
        "-",
        "Zoë",
        "\u00ff",
        "x",
        " ",
        "\t",
        ",",
        ",",
        ",",
        "\"",
        "\"",
        "\"\"",
        "\n",
        "\n",
        "\n",
        "\r\n",
        "\"a\nb\"",
        "\"a,b\"",
        "\\\"",
        "true",
        "1.5"
    };

    @AfterAll
    static void stop() {
        READERS.shutdown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n3,4\n",
                "a,b\n\"1\n\n2\",2\n\"\"\"\n\"\"\",\"x\"\"\"\n3,\"\"\n",
                "a,b\n5\" pipe,\"6\" pipe\n\"7\"\" pipe\"x,\"y\" \n\" \"\"\n\"\" \",z\n",
                "a,b\n1,\"never\nclosed,\n2,3\n",
                "a,b\n\\\"1,2\n\"\\\",3\n\"4\\\"\n\",5\n6,7\n",
                "a;b\r\n1;\"x\r\ny\"\r\n\r\n\r\n2;\"\"\r\n",
                "a\tb\n\t\n \"x\"\t\"y\" \t\n\"p\"\t\"q\nr\"\n",
                "a,b\r1,\"2\r3\"\r4,5",
                "\n\n\na\n\n1\nN/A\n2\n",
                "a,b\n1,2\n3,N/A\n1,2\n5,7\n9,-1.5\n",
                "a,b\n03/04/2026,x\n04/13/2026,\"y\"\n05/06/2026,z\n",
            })
    void isTheSameWhereverTheFileIsCut(String text) throws IOException {
        for (var content : new byte[][] {text.getBytes(UTF_8), ("\ufeff" + text).getBytes(UTF_16LE)}) {
            assertSameForEveryCut(content, CsvLimits.USUAL);
        }
    }

    @Test
    void isTheSameForRandomFilesWhereverTheyAreCut() throws IOException {
        var random = new Random(31);
        for (int run = 0; run < 600; run++) {
            var text = new StringBuilder("a,b\n");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertSameForEveryCut(text.toString().getBytes(random.nextInt(3) == 0 ? ISO_8859_1 : UTF_8), SMALL);
        }
    }

    private static void assertSameForEveryCut(byte[] content, CsvLimits limits) throws IOException {
        var whole = outcome(content, limits, content.length + 1, Workers.NONE);
        for (int size = 1; size <= content.length; size++) {
            assertThat(outcome(content, limits, size, THREE))
                    .as("pieces of %d of %s", size, new String(content, UTF_8))
                    .isEqualTo(whole);
        }
    }

    private static String outcome(byte[] content, CsvLimits limits, int size, Workers workers) throws IOException {
        var file = CsvFile.open(new ByteArrayInputStream(content));
        try {
            var pieces = CutFiles.cut(file, limits, size);
            return CsvProfiler.profile(file, pieces, limits, workers).toString();
        } catch (Failure failure) {
            return failure.getMessage();
        }
    }

    @Test
    void findsExactlyTheSameInALargeFileAndApproximatelyWhatSketchesTell() throws IOException {
        var random = new Random(32);
        var text = new StringBuilder("number,word,many,when\n");
        for (int row = 0; row < 120_000; row++) {
            text.append(row).append(",w").append(random.nextInt(50)).append(",\"");
            text.append(random.nextInt(10) == 0 ? "often" : random.nextLong()).append("\n\",");
            text.append(row % 28 + 1).append("/02/2026\n");
        }
        var content = text.toString().getBytes(UTF_8);

        var alone = profile(content, Workers.NONE);
        var together = profile(content, THREE);

        assertThat(together.rows()).isEqualTo(120_000);
        for (int column = 0; column < 4; column++) {
            assertAlike(together.columns().get(column), alone.columns().get(column));
        }
        assertThat(together.duplicates()).isEqualTo(alone.duplicates());
        assertThat(together.correlations()).isEqualTo(alone.correlations());
        assertThat(together.columns().get(1)).isEqualTo(alone.columns().get(1));
        assertThat(together.columns().get(3)).isEqualTo(alone.columns().get(3));
    }

    private static void assertAlike(ColumnProfile one, ColumnProfile other) {
        assertThat(one.typeReason()).isEqualTo(other.typeReason());
        assertThat(one.values()).isEqualTo(other.values());
        assertThat(one.min()).isEqualTo(other.min());
        assertThat(one.max()).isEqualTo(other.max());
        assertThat(one.lengths()).isEqualTo(other.lengths());
        assertThat(one.distinct()).isEqualTo(other.distinct());
        if (one.mean() != null) {
            assertThat(one.mean()).isEqualTo(other.mean(), within(1e-6));
            assertThat(one.standardDeviation()).isEqualTo(other.standardDeviation(), within(1e-6));
            double error = 2 * one.quartiles().rankError() * 120_000;
            assertThat(one.quartiles().median()).isEqualTo(other.quartiles().median(), within(2 * error));
        }
        for (var top : one.top().items()) {
            var count = other.top().items().stream()
                    .filter(item -> item.value().equals(top.value()))
                    .findFirst();
            long error = one.top().countError() + other.top().countError();
            assertThat(count)
                    .isPresent()
                    .hasValueSatisfying(found ->
                            assertThat((double) found.count()).isEqualTo((double) top.count(), within((double) error)));
        }
    }

    private static Profile profile(byte[] content, Workers workers) throws IOException {
        var file = CsvFile.open(new ByteArrayInputStream(content));
        return CsvProfiler.profile(file, file.pieces(CsvLimits.USUAL), CsvLimits.USUAL, workers);
    }
}
