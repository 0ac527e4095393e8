package io.quintet.chatmind;

import io.quintet.events.Addresses;
import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.events.Get;
import io.quintet.kit.event.Bus;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The four other apps on a real event bus, with a little data each. */
final class FakeApps {
    /** A thing of an app, with the conditions it fulfils. */
    private record Thing(FoundItem item, Map<String, String> conditions) {}

    private static final List<Thing> TASKS = List.of(
            task(
                    "t1",
                    "Paint the fence",
                    "Doing on Garden, urgent priority, due 2026-11-20, overdue",
                    Map.of("due", "overdue", "priority", "urgent", "column", "Doing", "label", "garden")),
            task(
                    "t2",
                    "Buy seeds",
                    "To do on Garden, normal priority, due 2026-11-25",
                    Map.of("due", "week", "priority", "normal", "column", "To do", "label", "garden")));
    private static final List<Thing> DOCUMENTS = List.of(
            thing("filevault", "f1", "document", "2026-10.pdf", "application/pdf, 12 kB", Map.of("tag", "invoice")),
            thing("filevault", "f2", "document", "plan.txt", "text/plain, 3 kB", Map.of("tag", "garden")));
    private static final List<Thing> DATASETS =
            List.of(thing("datapulse", "d1", "dataset", "sales.csv", "1,000 rows, 2 columns", Map.of()));
    private static final List<Thing> ENDPOINTS = List.of(
            thing("metricshub", "e1", "endpoint", "TaskFlow", "up, 3 ms", Map.of("status", "up")),
            thing("metricshub", "e2", "endpoint", "Printer", "down: refused", Map.of("status", "down")));

    private final Bus bus;

    FakeApps(Vertx vertx) {
        bus = new Bus(vertx);
    }

    FakeApps taskflow() {
        return answering("taskflow", TASKS, Set.of("due", "priority", "column", "label", "board"), Map.of());
    }

    FakeApps filevault() {
        return answering("filevault", DOCUMENTS, Set.of("tag", "name"), Map.of());
    }

    FakeApps datapulse() {
        var facts = List.of(
                new Fact("rows", "1,000"),
                new Fact("column amount", "decimal, 3 to 40, mean 12.5, 812 different"),
                new Fact("column region", "text, 2 different, most often North (512)"));
        return answering(
                "datapulse",
                DATASETS,
                Set.of(),
                Map.of("d1", new Facts("sales.csv", "1,000 rows, 2 columns", "/datapulse?dataset=d1", facts)));
    }

    FakeApps metricshub() {
        var facts = List.of(
                new Fact("CPU (host)", "12 %"),
                new Fact("Memory (host)", "3.1 GiB of 8.0 GiB (39 %)"),
                new Fact("Load (host)", "0.42"));
        return answering(
                "metricshub",
                ENDPOINTS,
                Set.of("status"),
                Map.of("system", new Facts("System", "all is well", "/metricshub", facts)));
    }

    FakeApps all() {
        return taskflow().filevault().datapulse().metricshub();
    }

    private FakeApps answering(String app, List<Thing> things, Set<String> filters, Map<String, Facts> facts) {
        bus.answer(Addresses.find(app), Find.class, find -> found(things, filters, find));
        bus.answer(
                Addresses.get(app),
                Get.class,
                get -> facts.containsKey(get.id())
                        ? Future.succeededFuture(facts.get(get.id()))
                        : Failure.notFound("There is no " + get.id() + ".").future());
        return this;
    }

    private static Future<Found> found(List<Thing> things, Set<String> filters, Find find) {
        if (!filters.containsAll(find.filter().keySet())) {
            return Failure.invalid("Only by " + filters + ".").future();
        }
        BiPredicate<Thing, Find> fits = (thing, question) -> question.filter().entrySet().stream()
                .allMatch(wanted -> wanted.getKey().equals("name")
                        ? thing.item().title().contains(wanted.getValue())
                        : wanted.getValue().equalsIgnoreCase(thing.conditions().get(wanted.getKey())));
        var items = things.stream()
                .filter(thing -> fits.test(thing, find))
                .map(Thing::item)
                .filter(item -> item.title()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(find.text().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return Future.succeededFuture(new Found(items.subList(0, Math.min(find.limit(), items.size())), items.size()));
    }

    private static Thing task(String id, String title, String summary, Map<String, String> conditions) {
        return new Thing(new FoundItem(id, "task", title, summary, "/taskflow?task=" + id), conditions);
    }

    private static Thing thing(
            String app, String id, String kind, String title, String summary, Map<String, String> conditions) {
        return new Thing(new FoundItem(id, kind, title, summary, "/" + app + "?" + kind + "=" + id), conditions);
    }
}
