package io.quintet.filevault;

import io.quintet.filevault.domain.DocumentName;
import io.quintet.filevault.domain.Sizes;
import io.quintet.filevault.domain.Tags;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.http.Limit;
import io.quintet.kit.http.Limits;

/**
 * FileVault's settings.
 *
 * @param maxSize of a document, in bytes
 * @param keepFree what uploads leave free of the disk, in bytes
 */
public record FilevaultConfig(ServiceConfig service, long maxSize, long keepFree) {
    private static final String MAX_SIZE = "FILEVAULT_MAX_SIZE";
    private static final String KEEP_FREE = "FILEVAULT_KEEP_FREE";

    public static FilevaultConfig from(Settings settings) {
        return new FilevaultConfig(
                ServiceConfig.from("filevault", settings),
                settings.size(MAX_SIZE, 50_000_000_000L),
                settings.size(KEEP_FREE, 256_000_000));
    }

    Limits limits() {
        return Limits.of(
                new Limit("document size", Sizes.words(maxSize), MAX_SIZE, "More is refused with 413 while it arrives"),
                new Limit(
                        "disk kept free",
                        Sizes.words(keepFree),
                        KEEP_FREE,
                        "An upload that needs it is refused with 507"),
                new Limit("name", DocumentName.MAX_LENGTH + " characters", "", "Of a document, without any path"),
                new Limit("tags", Integer.toString(Tags.MAX_COUNT), "", "Of one document"),
                new Limit("tag", Tags.MAX_LENGTH + " characters", "", "Length of one tag"));
    }
}
