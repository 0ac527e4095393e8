package io.quintet.chatmind.domain.skill;

import io.quintet.chatmind.domain.App;
import io.quintet.events.Facts;
import io.quintet.events.Find;
import io.quintet.events.Found;
import io.vertx.core.Future;

/** The apps, as they can be asked. An app that is not there fails as unavailable. */
public interface Suite {
    Future<Found> find(App app, Find find);

    Future<Facts> facts(App app, String id);
}
