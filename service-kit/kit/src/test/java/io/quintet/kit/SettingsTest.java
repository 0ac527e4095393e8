package io.quintet.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.config.InvalidSetting;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void readsSizesAndDurations() {
        var settings = Settings.of(Map.of("A", "300MB", "B", "2GiB", "C", "90s", "D", "30d", "E", "17"));

        assertThat(settings.size("A", 0)).isEqualTo(300_000_000L);
        assertThat(settings.size("B", 0)).isEqualTo(2_147_483_648L);
        assertThat(settings.size("E", 0)).isEqualTo(17);
        assertThat(settings.duration("C", Duration.ZERO)).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.duration("D", Duration.ZERO)).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void takesABlankValueForNone() {
        assertThat(Settings.of(Map.of("A", " ")).text("A", "fallback")).isEqualTo("fallback");
    }

    @Test
    void namesTheSettingThatIsWrong() {
        var settings = Settings.of(Map.of("PORT", "eighty", "BIG", "3 parsecs"));

        assertThatThrownBy(() -> settings.integer("PORT", 8000, 0, 65535))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("PORT is \"eighty\", but it must be a whole number from 0 to 65535.");
        assertThatThrownBy(() -> settings.size("BIG", 0)).hasMessageContaining("a size such as 300MB");
    }

    @Test
    void hidesThePasswordOfADatabaseItCannotUse() {
        var settings = Settings.of(Map.of("QUINTET_DATABASE_URL", "mysql://me:secret@host/db"));

        assertThatThrownBy(() -> ServiceConfig.from("notes", settings))
                .hasMessageContaining("QUINTET_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void takesTheDatabasesUserAndPasswordFromBesideItsAddress() {
        var settings = Settings.of(Map.of(
                "QUINTET_DATABASE_URL", "postgresql://db:5432/quintet?sslmode=require",
                "QUINTET_DATABASE_USER", "me",
                "QUINTET_DATABASE_PASSWORD", "a b/c@d+$"));

        assertThat(ServiceConfig.from("notes", settings).databaseUrl())
                .contains("postgresql://me:a%20b%2Fc%40d%2B%24@db:5432/quintet?sslmode=require");
    }

    @Test
    void refusesAPasswordWithoutAUserAndAUserWithoutAnAddress() {
        var url = Map.of("QUINTET_DATABASE_URL", "postgresql://db/quintet", "QUINTET_DATABASE_PASSWORD", "secret");
        var user = Map.of("QUINTET_DATABASE_USER", "me");

        assertThatThrownBy(() -> ServiceConfig.from("notes", Settings.of(url)))
                .hasMessage("QUINTET_DATABASE_USER is \"\", but it must be set, since QUINTET_DATABASE_PASSWORD is.");
        assertThatThrownBy(() -> ServiceConfig.from("notes", Settings.of(user)))
                .hasMessage("QUINTET_DATABASE_URL is \"\", but it must be set, since QUINTET_DATABASE_USER is.");
    }

    @Test
    void refusesTwoUsersForOneDatabase() {
        var settings = Settings.of(
                Map.of("QUINTET_DATABASE_URL", "postgresql://me:secret@db/quintet", "QUINTET_DATABASE_USER", "you"));

        assertThatThrownBy(() -> ServiceConfig.from("notes", settings))
                .hasMessageContaining("must be without a user, since QUINTET_DATABASE_USER is set")
                .hasMessageNotContaining("secret");
    }

    @Test
    void hasDefaultsForEverything() {
        var config = ServiceConfig.from("notes", Settings.of(Map.of()));

        assertThat(config.port()).isEqualTo(8000);
        assertThat(config.host()).isEqualTo("0.0.0.0");
        assertThat(config.mount()).isEqualTo("/api/notes");
        assertThat(config.folder()).isEqualTo(config.data().resolve("notes"));
        assertThat(config.retention()).isEqualTo(Duration.ofDays(30));
    }
}
