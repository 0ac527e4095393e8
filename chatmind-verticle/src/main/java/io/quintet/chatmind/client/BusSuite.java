package io.quintet.chatmind.client;

import io.quintet.chatmind.domain.App;
import io.quintet.chatmind.domain.skill.Suite;
import io.quintet.events.Addresses;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.quintet.events.Get;
import io.quintet.kit.event.Bus;
import io.vertx.core.Future;

/** The apps over the event bus. */
public final class BusSuite implements Suite {
    private final Bus bus;

    public BusSuite(Bus bus) {
        this.bus = bus;
    }

    @Override
    public Future<Found> find(App app, Find find) {
        return bus.ask(Addresses.find(app.id()), find, Found.class);
    }

    @Override
    public Future<Facts> facts(App app, String id) {
        return bus.ask(Addresses.get(app.id()), new Get(id), Facts.class);
    }
}
