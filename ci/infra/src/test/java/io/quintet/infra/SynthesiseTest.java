package io.quintet.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SynthesiseTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void writesFourStacksAndSaysThatNothingWasFound() {
        int code = run(profile(), folder.toString(), "prefix=shop", "door.open-to=203.0.113.0/24");

        assertThat(err).asString().isEmpty();
        assertThat(code).isZero();
        assertThat(out).asString().contains("Four stacks", "0 findings");
        assertThat(folder.resolve("Platform.template.json"))
                .content()
                .contains("shop-alb", "203.0.113.0/24")
                .doesNotContain("0.0.0.0/0\",\n    \"Description\": \"Browsers");
    }

    @Test
    void refusesAWrongSettingBeforeAnythingIsSynthesised() {
        var nowhere = folder.resolve("nowhere");

        int code = run(profile(), nowhere.toString(), "tasks.mni=2");

        assertThat(code).isEqualTo(2);
        assertThat(err).asString().startsWith("There is no setting tasks.mni. Did you mean tasks.min?");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void saysHowItIsUsedWhenAProfileIsNotThere() {
        int code = run("profiles/other.properties", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err).asString().startsWith("Usage: ");
    }

    private static String profile() {
        return Deployments.profile("demo").toString();
    }

    private int run(String... words) {
        return Synthesise.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
