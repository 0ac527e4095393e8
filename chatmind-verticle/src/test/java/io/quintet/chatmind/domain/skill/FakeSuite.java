package io.quintet.chatmind.domain.skill;

import io.quintet.chatmind.domain.App;
import io.quintet.events.Fact;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.FoundItem;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The five apps in memory; it remembers what it was asked, as {@code taskflow "fence" {due=today}}. */
final class FakeSuite implements Suite {
    private final Map<App, List<FoundItem>> items = new EnumMap<>(App.class);
    private final Map<String, Facts> facts = new HashMap<>();
    private final Set<App> gone = EnumSet.noneOf(App.class);
    private final Map<App, Failure> refusing = new EnumMap<>(App.class);
    final List<String> asked = new ArrayList<>();

    FakeSuite with(App app, String id, String title, String summary) {
        var link = "/" + app.id() + "?x=" + id;
        items.computeIfAbsent(app, any -> new ArrayList<>()).add(new FoundItem(id, "thing", title, summary, link));
        return this;
    }

    FakeSuite facts(App app, String id, String title, String summary, Map<String, String> values) {
        var list = values.entrySet().stream()
                .map(value -> new Fact(value.getKey(), value.getValue()))
                .toList();
        facts.put(app.id() + " " + id, new Facts(title, summary, "/" + app.id() + "?x=" + id, list));
        return this;
    }

    FakeSuite without(App app) {
        gone.add(app);
        return this;
    }

    FakeSuite refusing(App app, Failure failure) {
        refusing.put(app, failure);
        return this;
    }

    @Override
    public Future<Found> find(App app, Find find) {
        asked.add("%s \"%s\" %s".formatted(app.id(), find.text(), new java.util.TreeMap<>(find.filter())));
        if (gone.contains(app)) {
            return Failure.unavailable(app.title() + " is not there.").future();
        }
        if (refusing.containsKey(app)) {
            return refusing.get(app).future();
        }
        var all = items.getOrDefault(app, List.of());
        return Future.succeededFuture(new Found(all.subList(0, Math.min(find.limit(), all.size())), all.size()));
    }

    @Override
    public Future<Facts> facts(App app, String id) {
        asked.add("%s of %s".formatted(app.id(), id));
        var found = facts.get(app.id() + " " + id);
        if (gone.contains(app) || found == null) {
            return Failure.unavailable(app.title() + " is not there.").future();
        }
        return Future.succeededFuture(found);
    }
}
