package io.quintet.infra.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * One deployment: everything in which it may differ from another, checked before anything is synthesised.
 *
 * @param prefix begins each name on AWS
 * @param model the one that ChatMind may call on Bedrock; without it none
 * @param keepsData nothing that holds data goes with its stack
 */
public record Settings(
        String prefix,
        String region,
        boolean keepsData,
        NetworkSettings network,
        DoorSettings door,
        TaskSettings tasks,
        DatabaseSettings database,
        SourceSettings source,
        WatchSettings watch,
        Optional<String> model) {
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]{0,13}[a-z0-9]");
    private static final Pattern MODEL = Pattern.compile("[a-z0-9-]+\\.[a-z0-9.:-]+");
    private static final List<String> REGIONS = List.of(
            "us-east-1",
            "us-east-2",
            "us-west-2",
            "ca-central-1",
            "sa-east-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "eu-central-1",
            "eu-north-1",
            "eu-south-1",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-northeast-1",
            "ap-northeast-2");

    /** @throws InvalidSettings naming all that is wrong, a key that nobody knows included */
    public static Settings of(Map<String, String> given) {
        var reader = new SettingsReader(given);
        var settings = read(reader);
        reader.finish();
        return settings;
    }

    /**
     * A profile, with some of its settings changed.
     *
     * @param changes {@code key=value}
     */
    public static Settings ofProfile(Path profile, List<String> changes) {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(profile)) {
            properties.load(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var given = new LinkedHashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> given.put(key, properties.getProperty(key)));
        changes.forEach(change ->
                given.put(before(change), change.substring(before(change).length() + 1)));
        return of(given);
    }

    /** Every key with its default, in the order of the README's table. */
    public static Map<String, String> defaults() {
        var reader = new SettingsReader(Map.of());
        var ignored = read(reader);
        return reader.known();
    }

    private static Settings read(SettingsReader reader) {
        return new Settings(
                reader.text("prefix", "poc", PREFIX, "2 to 15 small letters, digits and dashes"),
                reader.choice("region", "us-east-1", REGIONS),
                reader.flag("data.keep", true),
                NetworkSettings.read(reader),
                DoorSettings.read(reader),
                TaskSettings.read(reader),
                DatabaseSettings.read(reader),
                SourceSettings.read(reader),
                WatchSettings.read(reader),
                reader.optional("chatmind.model", MODEL, "the id of a model on Bedrock"));
    }

    private static String before(String change) {
        int equals = change.indexOf('=');
        if (equals < 1) {
            throw new InvalidSettings(List.of("\"" + change + "\" is no setting: write it as key=value."));
        }
        return change.substring(0, equals);
    }
}
