package io.quintet.datapulse.event;

import static io.quintet.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.datapulse.Pulse;
import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.kit.event.Bus;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatasetListenerTest {
    private static final String SALES = """
            day,city,amount,note
            2026-11-01,Berlin,10.5,
            2026-11-02,Köln,4,
            2026-11-03,Berlin,7.25,late
            bad
            """;

    private final Pulse pulse = Pulse.start();
    private final Bus bus = new Bus(pulse.http().vertx());

    @AfterEach
    void stop() {
        pulse.close();
    }

    @Test
    void findsDatasetsByNameAndTellsTheTotal() {
        var sales = pulse.profile("sales.csv", SALES);
        pulse.profile("other.csv", "a\n1\n");
        pulse.profile("sales2.csv", "a\n");

        var found = find("sales.csv", Map.of(), 10);

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.items())
                .containsExactly(new FoundItem(
                        sales.getString("id"),
                        "dataset",
                        "sales.csv",
                        "3 rows, 4 columns, 1 bad row left out, %d bytes, profiled %s"
                                .formatted(sales.getInteger("bytes"), sales.getString("createdAt")),
                        "/datapulse?dataset=" + sales.getString("id")));
        assertThat(find("SALES", Map.of(), 1).total()).isEqualTo(2);
        assertThat(find("SALES", Map.of(), 1).items()).hasSize(1);
        assertThat(find("", Map.of("name", "other"), 10).total()).isEqualTo(1);
        assertThat(find("", Map.of(), 0).total()).isEqualTo(3);
        assertThat(find("nothing like it", Map.of(), 10).items()).isEmpty();
    }

    @Test
    void saysByWhatItCannotFind() {
        assertThatThrownBy(() -> find("", Map.of("tag", "invoice"), 10))
                .hasMessage("DataPulse finds datasets by name, not by tag.");
    }

    @Test
    void tellsWhatIsInADataset() {
        var facts = facts(pulse.profile("sales.csv", SALES).getString("id"));

        assertThat(facts.title()).isEqualTo("sales.csv");
        assertThat(facts.link()).startsWith("/datapulse?dataset=");
        assertThat(facts.summary()).startsWith("3 rows, 4 columns, 1 bad row left out");
        assertThat(facts.facts())
                .containsExactly(
                        new Fact("rows", "3"),
                        new Fact("columns", "4"),
                        new Fact("bad rows", "1"),
                        new Fact("format", "Comma-separated UTF-8; the first row names 4 columns."),
                        new Fact("column day", "date, 2026-11-01 to 2026-11-03, 3 different"),
                        new Fact("column city", "text, 2 different, most often Berlin (2), Köln (1)"),
                        new Fact("column amount", "decimal, 4 to 10.5, mean 7.25, 3 different"),
                        new Fact("column note", "text, 1 different, 2 empty, most often late (1)"));
    }

    @Test
    void tellsOfAWideDatasetHowManyColumnsItLeavesOut() {
        var header = IntStream.range(0, 60).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        var facts = facts(pulse.profile("wide.csv", header).getString("id")).facts();

        assertThat(facts).hasSize(55).contains(new Fact("column c49", "text, 0 different"));
        assertThat(facts.get(54)).isEqualTo(new Fact("more columns", "10 more"));
    }

    @Test
    void saysThatADatasetIsNotThere() {
        assertThatThrownBy(() -> facts("none")).hasMessage("There is no dataset none.");
    }

    private Found find(String text, Map<String, String> filter, int limit) {
        return await(bus.ask("datapulse.find", new Find(text, filter, limit), Found.class));
    }

    private Facts facts(String id) {
        return await(bus.ask("datapulse.get", new Get(id), Facts.class));
    }
}
