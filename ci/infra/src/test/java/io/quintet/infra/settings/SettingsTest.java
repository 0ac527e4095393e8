package io.quintet.infra.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {
    private static final Path PROFILES = Path.of("profiles");

    @Test
    void hasADefaultForEveryKey() {
        var settings = Settings.of(Map.of());

        assertThat(settings.prefix()).isEqualTo("poc");
        assertThat(settings.network().natCount()).isEqualTo(1);
        assertThat(settings.door().domain()).isEmpty();
        assertThat(settings.keepsData()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "production"})
    void acceptsAReadyProfile(String profile) {
        var settings = Settings.ofProfile(PROFILES.resolve(profile + ".properties"), List.of());

        assertThat(settings.source().repository()).isEqualTo("example/quintet");
    }

    @Test
    void takesAChangeOverTheProfile() {
        var settings = Settings.ofProfile(
                PROFILES.resolve("demo.properties"), List.of("source.repository=us/ours", "prefix=shop"));

        assertThat(settings.source().repository()).isEqualTo("us/ours");
        assertThat(settings.prefix()).isEqualTo("shop");
    }

    @Test
    void refusesAChangeThatIsNone() {
        assertThatThrownBy(() -> Settings.ofProfile(PROFILES.resolve("demo.properties"), List.of("prefix")))
                .hasMessage("\"prefix\" is no setting: write it as key=value.");
    }

    @Test
    void saysWhichKeyWasMeant() {
        assertThatThrownBy(() -> Settings.of(Map.of("network.nat-cuont", "2")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("There is no setting network.nat-cuont. Did you mean network.nat-count?");
    }

    @Test
    void makesNoGuessAtAKeyThatIsLikeNone() {
        assertThatThrownBy(() -> Settings.of(Map.of("colour", "blue"))).hasMessage("There is no setting colour.");
    }

    @Test
    void saysWhichRegionWasMeant() {
        assertThatThrownBy(() -> Settings.of(Map.of("region", "us-esat-1")))
                .hasMessageContaining("region is \"us-esat-1\", but it must be one of us-east-1")
                .hasMessageEndingWith("Did you mean us-east-1?");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> Settings.of(Map.of("tasks.min", "none", "watch.email", "me", "colour", "blue")))
                .hasMessageContainingAll(
                        "tasks.min is \"none\"", "watch.email is \"me\"", "There is no setting colour.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    prefix                    | Poc                       | 2 to 15 small letters
                    prefix                    | a-prefix-that-is-too-long | 2 to 15 small letters
                    prefix                    | ''                        | 2 to 15 small letters
                    data.keep                 | yes                       | one of true, false
                    network.cidr              | 10.0.0.0/24               | a /16 below 10
                    network.nat               | none                      | one of gateway, instance
                    network.nat-count         | 0                         | a whole number from 1 to 2
                    door.open-to              | everyone                  | blocks of addresses
                    door.domain               | https://quintet.app       | a name such as
                    tasks.cpu                 | 300                       | one of 256, 512
                    tasks.requests-per-minute | -1                        | a whole number from 10
                    tasks.cpu-percent         | 100                       | a whole number from 10 to 90
                    database.instance         | db.t3.micro               | a size on ARM
                    database.storage          | 5                         | a whole number from 20
                    database.backup-days      | 36                        | a whole number from 0 to 35
                    source.repository         | https://github.com/us/q   | owner/name, not an address
                    source.branch             | ''                        | the name of a branch
                    watch.log-days            | 8                         | one of 1, 3, 5, 7
                    chatmind.model            | Haiku                     | the id of a model
                    """)
    void refusesAWrongValueByName(String key, String value, String allowed) {
        assertThatThrownBy(() -> Settings.of(Map.of(key, value)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(key + " is \"" + value + "\", but it must be " + allowed);
    }

    @Test
    void refusesMemoryThatFargateDoesNotGive() {
        assertThatThrownBy(() -> Settings.of(Map.of("tasks.cpu", "1024", "tasks.memory", "1024")))
                .hasMessage("tasks.memory is 1024, but Fargate gives 1024 units of CPU from 2048 to 8192 MiB,"
                        + " in steps of 1024.");
    }

    @Test
    void refusesFewerTasksAtMostThanAtLeast() {
        assertThatThrownBy(() -> Settings.of(Map.of("tasks.min", "3", "tasks.max", "2")))
                .hasMessage("tasks.max is 2, but it must not be below tasks.min, which is 3.");
    }

    @Test
    void refusesADiskThatCannotGrow() {
        assertThatThrownBy(() -> Settings.of(Map.of("database.storage", "50")))
                .hasMessage("database.max-storage is 50, but it must be above database.storage, which is 50.");
    }

    @Test
    void refusesADomainWithoutItsZone() {
        assertThatThrownBy(() -> Settings.of(Map.of("door.domain", "quintet.example.com")))
                .hasMessageContaining("door.domain, door.zone-id and door.zone-name go together");
    }

    @Test
    void refusesADomainOfAnotherZone() {
        var given = Map.of(
                "door.domain",
                "quintet.example.com",
                "door.zone-id",
                "Z0123456789ABC",
                "door.zone-name",
                "example.org");

        assertThatThrownBy(() -> Settings.of(given))
                .hasMessage("door.domain is not a name in the zone door.zone-name.");
    }

    @Test
    void documentsEachKeyWithItsDefault() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(Settings.defaults()).hasSizeGreaterThan(25).allSatisfy((key, fallback) -> {
            var shown = fallback.isEmpty() ? "none" : "`" + fallback + "`";
            assertThat(readme).contains("| `" + key + "` | " + shown + " |");
        });
    }
}
