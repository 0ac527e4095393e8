package io.quintet.infra.settings;

import java.util.regex.Pattern;

/**
 * The PostgreSQL that all services share.
 *
 * @param storage in GiB
 * @param maxStorage it grows by itself up to this
 * @param multiZone a second one stands ready in another zone
 */
public record DatabaseSettings(String instance, int storage, int maxStorage, boolean multiZone, int backupDays) {
    private static final Pattern INSTANCE = Pattern.compile("(t4g|m[678]g|r[678]g)\\.(micro|small|medium|\\d*x?large)");

    static DatabaseSettings read(SettingsReader reader) {
        int storage = reader.number("database.storage", 20, 20, 1000);
        int maxStorage = reader.number("database.max-storage", 50, 21, 4000);
        reader.demand(
                maxStorage > storage,
                "database.max-storage is " + maxStorage + ", but it must be above database.storage, which is " + storage
                        + ".");
        return new DatabaseSettings(
                reader.text(
                        "database.instance", "t4g.micro", INSTANCE, "a size on ARM, such as t4g.micro or m7g.large"),
                storage,
                maxStorage,
                reader.flag("database.multi-zone", false),
                reader.number("database.backup-days", 1, 0, 35));
    }
}
