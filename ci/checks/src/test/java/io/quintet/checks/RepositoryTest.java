package io.quintet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepositoryTest {
    @Test
    void hasNothingThatWouldFailOnAws() {
        assertThat(SourceChecks.findings(RepositoryCopy.TOP)).isEmpty();
    }

    @Test
    void isCopiedWithAllThatIsChecked(@TempDir Path folder) {
        assertThat(RepositoryCopy.in(folder).findings()).isEmpty();
    }
}
