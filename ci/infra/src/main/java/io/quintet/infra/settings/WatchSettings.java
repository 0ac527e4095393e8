package io.quintet.infra.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is recorded, and who is told.
 *
 * @param logDays how long a line of a log is kept
 * @param email who is told of an alarm; AWS asks the address first
 * @param insights figures of each container, at a price
 */
public record WatchSettings(int logDays, Optional<String> email, boolean insights) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final List<String> DAYS = List.of("1", "3", "5", "7", "14", "30", "60", "90", "180", "365");

    static WatchSettings read(SettingsReader reader) {
        return new WatchSettings(
                Integer.parseInt(reader.choice("watch.log-days", "7", DAYS)),
                reader.optional("watch.email", EMAIL, "an address such as ops@example.com"),
                reader.flag("watch.insights", false));
    }
}
