package io.quintet.chatmind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.config.InvalidSetting;
import io.quintet.kit.config.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatmindConfigTest {
    @Test
    void hasDefaults() {
        var config = ChatmindConfig.from(Settings.of(Map.of()));

        assertThat(config.messageLength()).isEqualTo(8_000);
        assertThat(config.sessions()).isEqualTo(10_000);
        assertThat(config.runsAtOnce()).isEqualTo(32);
        assertThat(config.service().app()).isEqualTo("chatmind");
    }

    @Test
    void readsItsSettings() {
        var config = ChatmindConfig.from(Settings.of(
                Map.of("CHATMIND_MESSAGE_LENGTH", "10", "CHATMIND_SESSIONS", "20", "CHATMIND_RUNS_AT_ONCE", "30")));

        assertThat(config.messageLength()).isEqualTo(10);
        assertThat(config.sessions()).isEqualTo(20);
        assertThat(config.runsAtOnce()).isEqualTo(30);
    }

    @Test
    void namesASettingThatIsWrong() {
        assertThatThrownBy(() -> ChatmindConfig.from(Settings.of(Map.of("CHATMIND_SESSIONS", "many"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("CHATMIND_SESSIONS")
                .hasMessageContaining("many");
    }
}
