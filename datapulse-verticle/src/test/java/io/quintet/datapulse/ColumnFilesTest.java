package io.quintet.datapulse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.testing.Await;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ColumnFilesTest {
    private static final String CITIES = "city,n\nBerlin,2\nLyon,1\n";

    private final Pulse pulse = Pulse.start();

    @AfterEach
    void stop() {
        pulse.close();
    }

    @Test
    void areBuiltWhenADatasetIsAcknowledgedAndGoneWithIt() {
        var id = pulse.profile("cities.csv", CITIES).getString("id");
        Await.until(() -> columns(id).size() == 1);

        pulse.http().delete("/datasets/" + id);

        Await.until(() -> columns(id).isEmpty());
    }

    @Test
    void areBuiltAgainWhenTheyAreMissingAtTheStart() throws Exception {
        var id = pulse.profile("cities.csv", CITIES).getString("id");
        Await.until(() -> columns(id).size() == 1);
        Files.delete(columns(id).get(0));

        pulse.http().restart();

        Await.until(() -> columns(id).size() == 1);
        assertThat(first(id)).isEqualTo(List.of("Lyon", "1"));
    }

    @Test
    void ofABuildThatWasCutOffAreRemovedAtTheStart() throws Exception {
        var id = pulse.profile("cities.csv", CITIES).getString("id");
        Await.until(() -> columns(id).size() == 1);
        var cut = Files.writeString(folder().resolve(columns(id).get(0).getFileName() + ".x.building"), "half");

        pulse.http().restart();

        assertThat(cut).doesNotExist();
        assertThat(first(id)).isEqualTo(List.of("Lyon", "1"));
    }

    @Test
    void ofADatasetThatIsNoLongerThereAreRemovedAtTheStart() throws Exception {
        Files.writeString(folder().resolve("gone-0123456789abcdef.columns"), "old");

        pulse.http().restart();

        Await.until(() -> columns("gone").isEmpty());
    }

    @Test
    void areThereForAFileWithoutRows() {
        var id = pulse.profile("empty.csv", "a,b\n").getString("id");

        assertThat(rows(id, "?a__isempty=true").getInteger("total")).isZero();
    }

    private Object first(String id) {
        return rows(id, "?sort=n").getJsonArray("items").getJsonArray(0).getList();
    }

    private JsonObject rows(String id, String query) {
        return pulse.http().get("/datasets/" + id + "/rows" + query).json();
    }

    private Path folder() {
        return pulse.folder().resolve("columns");
    }

    private List<Path> columns(String id) {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith(id + "-"))
                    .filter(file -> file.toString().endsWith(".columns"))
                    .toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
