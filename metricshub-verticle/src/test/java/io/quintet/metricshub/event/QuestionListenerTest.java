package io.quintet.metricshub.event;

import static io.quintet.metricshub.TestMetricshub.endpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.kit.event.Bus;
import io.quintet.kit.failure.Failure;
import io.quintet.metricshub.TestMetricshub;
import io.quintet.testing.Await;
import io.quintet.testing.TestService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What MetricsHub answers on the event bus. */
class QuestionListenerTest {
    private static TestService service;
    private static Bus bus;
    private static String up;
    private static String down;

    @BeforeAll
    static void start() {
        service = TestMetricshub.start(Map.of());
        bus = new Bus(service.vertx());
        int port = TestMetricshub.site(service.vertx(), 0).actualPort();
        up = add("Shop front", port);
        down = add("Shop stock", 1);
        Await.until(
                "both are checked", () -> find("", Map.of("status", "unknown")).total() == 0);
    }

    private static String add(String name, int port) {
        return service.post("/endpoints", endpoint(name, port)).json().getString("id");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void findsEndpointsThatAreDown() {
        var found = find("", Map.of("status", "down"));

        assertThat(found.total()).isEqualTo(1);
        var item = found.items().get(0);
        assertThat(item.id()).isEqualTo(down);
        assertThat(item.kind()).isEqualTo("endpoint");
        assertThat(item.title()).isEqualTo("Shop stock");
        assertThat(item.summary()).startsWith("down since ").endsWith(": Nobody listens at 127.0.0.1:1.");
        assertThat(item.link()).isEqualTo("/metricshub?endpoint=" + down);
    }

    @Test
    void tellsWhatHappenedLatelyNewestFirst() {
        Await.until(
                "the ribbon has both changes",
                () -> find("", Map.of("kind", "activity")).total() == 2);

        var latest = find("", Map.of("kind", "activity")).items();

        assertThat(latest).extracting(FoundItem::kind).containsOnly("activity");
        assertThat(latest.get(0).title()).contains("Shop");
        assertThat(Long.parseLong(latest.get(0).id()))
                .isGreaterThan(Long.parseLong(latest.get(1).id()));
    }

    @Test
    void findsEndpointsByWordsOfNameAndUrl() {
        assertThat(find("shop FRONT", Map.of()).items())
                .extracting(FoundItem::id)
                .containsExactly(up);
        assertThat(find("127.0.0.1 shop", Map.of()).total()).isEqualTo(2);
        assertThat(find("nothing", Map.of()).items()).isEmpty();
    }

    @Test
    void givesNoMoreThanAskedForAndSaysHowManyThereAre() {
        var found = Await.await(bus.ask("metricshub.find", new Find("", Map.of(), 1), Found.class));

        assertThat(found.items()).hasSize(1);
        assertThat(found.total()).isEqualTo(2);
    }

    @Test
    void refusesFiltersThatItDoesNotKnow() {
        var unknownKey = catchThrowableOfType(Failure.class, () -> find("", Map.of("tag", "invoice")));
        var unknownWord = catchThrowableOfType(Failure.class, () -> find("", Map.of("status", "broken")));

        assertThat(unknownKey.detail()).contains("not by tag");
        assertThat(unknownWord.detail()).contains("never broken");
    }

    @Test
    void saysHowTheSystemIs() {
        Await.until(() -> !fact(get("system"), "CPU (host)").startsWith("?"));
        var facts = get("system");

        assertThat(facts.link()).isEqualTo("/metricshub");
        assertThat(fact(facts, "CPU (host)")).matches("\\d+\\.\\d % of \\d+ cores");
        assertThat(fact(facts, "Memory (host)")).matches("[\\d.]+ .iB of [\\d.]+ .iB \\([\\d.]+ %\\)");
        assertThat(fact(facts, "Load (host)")).endsWith("over 1, 5 and 15 minutes");
        assertThat(fact(facts, "Disk / (host)")).contains("available");
        assertThat(facts.facts())
                .extracting(Fact::name)
                .contains("CPU (task)", "Memory (task)", "Memory (JVM heap)", "Swap (host)", "Network (host)");
        assertThat(facts.summary()).contains("memory of this task");
    }

    @Test
    void saysHowAnEndpointIs() {
        var facts = get(down);

        assertThat(facts.title()).isEqualTo("Shop stock");
        assertThat(fact(facts, "Status")).isEqualTo("down");
        assertThat(fact(facts, "Latency")).isEqualTo("not known");
        assertThat(fact(facts, "Uptime")).isEqualTo("0.0 %");
    }

    @Test
    void doesNotKnowOthers() {
        var failure = catchThrowableOfType(Failure.class, () -> get("nothing"));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_FOUND);
    }

    private static Found find(String text, Map<String, String> filter) {
        return Await.await(bus.ask("metricshub.find", new Find(text, filter, 10), Found.class));
    }

    private static Facts get(String id) {
        return Await.await(bus.ask("metricshub.get", new Get(id), Facts.class));
    }

    private static String fact(Facts facts, String name) {
        return facts.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElseThrow();
    }
}
