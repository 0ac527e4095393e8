package io.quintet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksToolTest {
    @Test
    void tellsTheShellWhatItFound(@TempDir Path folder) {
        var repository = RepositoryCopy.in(folder);

        assertThat(ChecksTool.run(folder.toString())).isZero();
        repository.delete("ci/buildspec.yml");
        assertThat(ChecksTool.run(folder.toString())).isEqualTo(1);
    }

    @Test
    void findsNothingOnlyWhereThereIsSomething(@TempDir Path folder) {
        assertThat(ChecksTool.run(folder.toString())).isEqualTo(2);
        assertThat(ChecksTool.run(folder.resolve("no-such").toString())).isEqualTo(2);
        assertThat(ChecksTool.run("a", "b")).isEqualTo(2);
    }
}
