package io.quintet.datapulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.kit.config.InvalidSetting;
import io.quintet.kit.config.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatapulseConfigTest {
    @Test
    void hasDefaults() {
        var config = config(Map.of());

        assertThat(config.maxSize()).isEqualTo(20_000_000_000L);
        assertThat(config.uploads()).isEqualTo(4);
        assertThat(config.csv()).isEqualTo(new CsvLimits(1_000_000, 2_000_000, 4_096));
        assertThat(config.settling()).isEqualTo(Duration.ZERO);
    }

    @Test
    void readsEverySetting() {
        var config = config(Map.of(
                "DATAPULSE_MAX_SIZE", "1GB",
                "DATAPULSE_UPLOADS", "2",
                "DATAPULSE_MAX_COLUMNS", "100",
                "DATAPULSE_MAX_CELL", "3MB",
                "DATAPULSE_MAX_ROW", "5MB",
                "QUINTET_DATABASE_URL", "postgresql://u@h/d"));

        assertThat(config.maxSize()).isEqualTo(1_000_000_000);
        assertThat(config.uploads()).isEqualTo(2);
        assertThat(config.csv()).isEqualTo(new CsvLimits(3_000_000, 5_000_000, 100));
        assertThat(config.settling()).isEqualTo(Duration.ofHours(1));
        assertThat(config(Map.of("DATAPULSE_MAX_CELL", "3MB")).csv().row()).isEqualTo(3_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "DATAPULSE_UPLOADS, 0",
        "DATAPULSE_MAX_COLUMNS, many",
        "DATAPULSE_MAX_CELL, 10",
        "DATAPULSE_MAX_ROW, 1GB",
        "DATAPULSE_MAX_SIZE, -1",
    })
    void namesASettingThatIsWrong(String key, String value) {
        assertThatThrownBy(() -> config(Map.of(key, value)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(key);
    }

    private static DatapulseConfig config(Map<String, String> environment) {
        return DatapulseConfig.from(Settings.of(environment));
    }
}
