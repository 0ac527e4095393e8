package io.quintet.infra.settings;

import java.util.regex.Pattern;

/**
 * What the pipelines build.
 *
 * @param repository on GitHub, as {@code owner/name}
 * @param imagesKept how many images of each service stay to roll back to
 */
public record SourceSettings(String repository, String branch, int imagesKept) {
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}");
    private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}");

    static SourceSettings read(SettingsReader reader) {
        return new SourceSettings(
                reader.text("source.repository", "example/quintet", REPOSITORY, "owner/name, not an address"),
                reader.text("source.branch", "main", BRANCH, "the name of a branch"),
                reader.number("source.images-kept", 20, 3, 500));
    }
}
