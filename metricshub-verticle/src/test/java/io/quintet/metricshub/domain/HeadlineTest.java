package io.quintet.metricshub.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.events.CheckChanged;
import io.quintet.events.DatasetChanged;
import io.quintet.events.DocumentChanged;
import io.quintet.events.Event;
import io.quintet.events.LogEntry;
import io.quintet.events.RunFinished;
import io.quintet.events.TaskChanged;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ribbon says of each event. */
class HeadlineTest {
    @Test
    void tellsOfTasks() {
        assertThat(of(task("created"))).isEqualTo("Task “Write report” added to Doing → /taskflow?task=t1");
        assertThat(of(task("moved"))).isEqualTo("Task “Write report” moved to Doing → /taskflow?task=t1");
        assertThat(of(task("edited"))).isEqualTo("Task “Write report” edited → /taskflow?task=t1");
        assertThat(of(task("restored"))).isEqualTo("Task “Write report” restored → /taskflow?task=t1");
        assertThat(of(task("removed"))).isEqualTo("Task “Write report” removed");
    }

    @Test
    void tellsOfDatasets() {
        assertThat(of(dataset("profiled", 1200, 0)))
                .isEqualTo("Dataset “sales.csv” profiled: 1,200 rows, 1 column → /datapulse?dataset=d1");
        assertThat(of(dataset("profiled", 1, 12)))
                .isEqualTo("Dataset “sales.csv” profiled: 1 row, 1 column, 12 bad rows → /datapulse?dataset=d1");
        assertThat(of(dataset("failed", 0, 0)))
                .isEqualTo("Dataset “sales.csv” could not be read → /datapulse?dataset=d1");
        assertThat(of(dataset("removed", 0, 0))).isEqualTo("Dataset “sales.csv” removed");
    }

    @Test
    void tellsOfDocuments() {
        assertThat(of(document("stored", List.of())))
                .isEqualTo("Document “a.pdf” stored (1.5 KiB) → /filevault?document=f1");
        assertThat(of(document("tagged", List.of("invoice", "2026"))))
                .isEqualTo("Document “a.pdf” tagged invoice, 2026 → /filevault?document=f1");
        assertThat(of(document("tagged", List.of())))
                .isEqualTo("Document “a.pdf” has no tags now → /filevault?document=f1");
        assertThat(of(document("damaged", List.of())))
                .isEqualTo("Document “a.pdf” is damaged: its bytes no longer match its SHA-256"
                        + " → /filevault?document=f1");
        assertThat(of(document("removed", List.of()))).isEqualTo("Document “a.pdf” removed");
    }

    @Test
    void tellsOfChats() {
        assertThat(of(new RunFinished("s1", "r1", "built-in", "done", 1, 20, 1449)))
                .isEqualTo("Chat answered in 1.4 s with 1 token → /chatmind?session=s1");
        assertThat(of(new RunFinished("s1", "r1", "built-in", "stopped", 9, 20, 300)))
                .isEqualTo("Chat reply stopped after 0.3 s → /chatmind?session=s1");
        assertThat(of(new RunFinished("s1", "r1", "built-in", "failed", 0, 0, 50)))
                .isEqualTo("Chat reply failed after 0.1 s → /chatmind?session=s1");
    }

    @Test
    void tellsOfChecks() {
        assertThat(of(new CheckChanged("e1", "Site", "up", "down", "Nobody listens at example.org.")))
                .isEqualTo("Check “Site” is down: Nobody listens at example.org. → /metricshub?endpoint=e1");
    }

    @Test
    void anEventItDoesNotKnowIsToldByItsName() {
        var entry = new LogEntry("taskflow", 1, Instant.EPOCH, "taskflow.board.changed", new JsonObject());

        assertThat(Headline.of(entry).title()).isEqualTo("taskflow.board.changed");
        assertThat(Headline.of(entry).link()).isEmpty();
    }

    @Test
    void anEventOfAnotherVersionIsToldWithWhatItHas() {
        var entry = new LogEntry("taskflow", 1, Instant.EPOCH, TaskChanged.ADDRESS, new JsonObject());

        assertThat(Headline.of(entry).title()).isEqualTo("Task “?” ?");
    }

    private static String of(Event event) {
        var entry = new LogEntry("x", 1, Instant.EPOCH, event.address(), JsonObject.mapFrom(event));
        var headline = Headline.of(entry);
        return headline.title() + headline.link().map(link -> " → " + link).orElse("");
    }

    private static Event task(String change) {
        return new TaskChanged(change, "t1", "Board", "Write report", "Doing");
    }

    private static Event dataset(String change, long rows, long badRows) {
        return new DatasetChanged(change, "d1", "sales.csv", null, rows, 1, badRows);
    }

    private static Event document(String change, List<String> tags) {
        return new DocumentChanged(change, "f1", "a.pdf", "00", 1536, "application/pdf", tags);
    }
}
