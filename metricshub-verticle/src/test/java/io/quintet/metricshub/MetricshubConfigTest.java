package io.quintet.metricshub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.config.InvalidSetting;
import io.quintet.kit.config.Settings;
import io.quintet.metricshub.domain.CheckPlan;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings, their defaults and what they refuse. */
class MetricshubConfigTest {
    @Test
    void hasDefaults() {
        var config = MetricshubConfig.from(Settings.of(Map.of()));

        assertThat(config.seeds()).isEmpty();
        assertThat(config.endpoints()).isEqualTo(200);
        assertThat(config.parallel()).isEqualTo(8);
        assertThat(config.activityKept()).isEqualTo(10_000);
        assertThat(config.ecsMetadata()).isEmpty();
    }

    @Test
    void readsSeeds() {
        var config = MetricshubConfig.from(
                Settings.of(Map.of("METRICSHUB_SEED", "TaskFlow=http://a:1/health?x=y, Site=https://b")));

        assertThat(config.seeds())
                .containsExactly(
                        new CheckPlan("TaskFlow", "http://a:1/health?x=y", 30, 5000, null),
                        new CheckPlan("Site", "https://b", 30, 5000, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TaskFlow", "TaskFlow=ftp://a", "=http://a", "A=http://a,A=http://b", "A=http://a,,B=http://b"})
    void refusesSeedsThatAreNone(String value) {
        assertThatThrownBy(() -> MetricshubConfig.from(Settings.of(Map.of("METRICSHUB_SEED", value))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("METRICSHUB_SEED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"METRICSHUB_ENDPOINTS", "METRICSHUB_CHECKS_PARALLEL", "METRICSHUB_ACTIVITY_KEPT"})
    void refusesNumbersOutOfRange(String key) {
        assertThatThrownBy(() -> MetricshubConfig.from(Settings.of(Map.of(key, "0"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(key);
    }
}
