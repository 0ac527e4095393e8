package io.quintet.taskflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.config.InvalidSetting;
import io.quintet.kit.config.Settings;
import io.quintet.kit.http.Limit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskflowConfigTest {
    @Test
    void listensOnPort8000AndKeepsAFileByDefault() {
        var service = TaskflowConfig.from(Settings.of(Map.of())).service();

        assertThat(service.app()).isEqualTo("taskflow");
        assertThat(service.port()).isEqualTo(8000);
        assertThat(service.databaseUrl()).isEmpty();
        assertThat(service.retention()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void readsEverySetting() {
        var config = TaskflowConfig.from(Settings.of(Map.of(
                "HOST", "127.0.0.1",
                "PORT", "8002",
                "QUINTET_DATA", "/data",
                "QUINTET_DATABASE_URL", "postgresql://me@db/quintet",
                "QUINTET_EVENTS_RETENTION", "12h")));

        assertThat(config.service().host()).isEqualTo("127.0.0.1");
        assertThat(config.service().port()).isEqualTo(8002);
        assertThat(config.service().folder()).isEqualTo(Path.of("/data/taskflow"));
        assertThat(config.service().databaseUrl()).isEqualTo(Optional.of("postgresql://me@db/quintet"));
        assertThat(config.limits().items()).extracting(Limit::value).contains("12 hours");
    }

    @Test
    void namesAWrongSetting() {
        assertThatThrownBy(() -> TaskflowConfig.from(Settings.of(Map.of("QUINTET_EVENTS_RETENTION", "soon"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("QUINTET_EVENTS_RETENTION is \"soon\"");
    }
}
