package io.quintet.events;

import java.util.List;

/**
 * What a service says of one object.
 *
 * @param summary one line about it
 * @param link its path in the UI
 */
public record Facts(String title, String summary, String link, List<Fact> facts) {
    public Facts {
        facts = List.copyOf(facts);
    }
}
