package io.quintet.chatmind.domain.skill;

import static io.quintet.chatmind.domain.App.METRICSHUB;

import io.quintet.events.Found;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Which endpoints are down, whether everything is up, how one of them is. */
final class EndpointSkill implements Skill {
    private static final Vocabulary ENDPOINT =
            Vocabulary.of("endpoint", "check", "probe", "service", "site", "website", "url", "api", "app");
    private static final Vocabulary STATE = Vocabulary.of(
                    "up", "down", "healthy", "health", "unhealthy", "reachable", "unreachable", "offline")
            .and(Vocabulary.of(
                    "online", "outage", "failing", "broken", "alive", "running", "work", "ok", "okay", "fine"));
    private static final Vocabulary NOT_NAMES =
            Terms.FILLER.and(ENDPOINT, STATE, Vocabulary.of("not", "isn't", "aren't", "last", "status", "state"));
    private static final Vocabulary OTHERS = Terms.TASK.and(Terms.DOCUMENT, Terms.TAG, Terms.DATASET);
    private static final Map<String, String> ANY = Map.of();

    @Override
    public List<String> examples() {
        return List.of("Which endpoints are down?", "Is everything healthy?");
    }

    @Override
    public boolean recognises(Wording wording) {
        if (wording.hasPhrase("what's up") || wording.hasPhrase("what is up")) {
            return false;
        }
        return wording.has(ENDPOINT.and(STATE)) && (!wording.has(OTHERS) || wording.has(Vocabulary.of("endpoint")));
    }

    /** What is not up is shown as well as what is. */
    @Override
    public boolean understandsNot() {
        return true;
    }

    @Override
    public Future<Void> answer(Wording wording, Speaker speaker) {
        var name = wording.without(NOT_NAMES).text();
        return name.isEmpty() ? all(speaker) : named(name, speaker);
    }

    private static Future<Void> all(Speaker speaker) {
        return speaker.find(METRICSHUB, "", Map.of("status", "down"), "which endpoints are down")
                .compose(down -> speaker.find(METRICSHUB, "", ANY, "which endpoints are checked")
                        .compose(checked -> tell(down, checked, speaker)))
                .compose(told -> speaker.cite(METRICSHUB, "Endpoints", "/metricshub"));
    }

    private static Future<Void> tell(Found down, Found checked, Speaker speaker) {
        if (checked.total() == 0) {
            return speaker.say("MetricsHub checks no endpoint yet.");
        }
        if (down.total() == 0) {
            return speaker.say("No endpoint is down right now. MetricsHub checks **%d**:\n".formatted(checked.total()))
                    .compose(said -> speaker.list(METRICSHUB, checked));
        }
        return speaker.say("**%d of %d endpoints** %s down right now:\n"
                        .formatted(down.total(), checked.total(), down.total() == 1 ? "is" : "are"))
                .compose(said -> speaker.list(METRICSHUB, down));
    }

    private static Future<Void> named(String name, Speaker speaker) {
        var quoted = Markdown.quoted(name);
        return speaker.find(METRICSHUB, name, ANY, "how the endpoint " + quoted + " is")
                .compose(found -> found.total() == 0
                        ? speaker.say("I could not find an endpoint called %s in MetricsHub.".formatted(quoted))
                        : speaker.say("Right now, as MetricsHub checks it:\n")
                                .compose(said -> speaker.list(METRICSHUB, found)));
    }
}
