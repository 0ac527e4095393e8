package io.quintet.datapulse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {
    private static final long SIZE = 300_000_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void profilesThreeHundredMegabytesWithAHeapOf128() throws Exception {
        try (var service = ChildService.start(data, "-Xmx128m")) {
            var file = new GeneratedCsv(SIZE);
            var upload = HttpRequest.newBuilder(service.uri("/datasets?name=large.csv"))
                    .POST(BodyPublishers.ofInputStream(() -> file))
                    .build();

            var answer = CLIENT.send(upload, BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            var dataset = new JsonObject(answer.body());
            assertThat(dataset.getLong("rowCount")).isEqualTo(file.rows());
            assertThat(dataset.getLong("badRowCount")).isZero();
            assertThat(dataset.getLong("bytes")).isEqualTo(file.size());
            var number = dataset.getJsonArray("columns").getJsonObject(0);
            assertThat(number.getString("type")).isEqualTo("integer");
            assertThat(number.getString("max")).isEqualTo(Long.toString(file.rows() - 1));
            assertThat(number.getDouble("mean")).isEqualTo((file.rows() - 1) / 2.0);

            long last = file.rows() - 1;
            var page = json(service.uri("/datasets/" + dataset.getString("id") + "/rows?offset=" + last));
            assertThat(page.getJsonArray("items").getJsonArray(0).getString(0)).isEqualTo(Long.toString(last));
        }
    }

    private static JsonObject json(URI uri) throws Exception {
        return new JsonObject(CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body());
    }

    /** A CSV file that is made while it is read. */
    private static final class GeneratedCsv extends InputStream {
        private final long size;
        private byte[] block = "number,uuid,city,amount,day,comment\n".getBytes(UTF_8);
        private int taken;
        private long given;
        private long rows;

        GeneratedCsv(long size) {
            this.size = size;
        }

        long rows() {
            return rows;
        }

        long size() {
            return given;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (taken == block.length) {
                if (given >= size) {
                    return -1;
                }
                block = rows(1_000);
                taken = 0;
            }
            int count = Math.min(length, block.length - taken);
            System.arraycopy(block, taken, target, offset, count);
            taken += count;
            given += count;
            return count;
        }

        private byte[] rows(int count) {
            var text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                long mixed = rows * 0x9E3779B97F4A7C15L;
                text.append(rows).append(',').append(Long.toHexString(mixed)).append("-3e12,");
                text.append(mixed % 3 == 0 ? "Köln," : "Berlin,").append((mixed >>> 40) / 100.0);
                text.append(",2026-0").append(1 + rows % 9).append("-1").append(rows % 10);
                text.append(",\"a comment, quoted ").append(mixed >>> 50).append("\nin two lines\"\n");
                rows++;
            }
            return text.toString().getBytes(UTF_8);
        }
    }
}
