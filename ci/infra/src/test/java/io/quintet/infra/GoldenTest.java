package io.quintet.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.quintet.infra.checks.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dgolden=rewrite} writes the files anew; what changed is then in the diff. */
final class GoldenTest {
    static Stream<Arguments> templates() {
        return Deployments.PROFILES.stream()
                .flatMap(profile -> Templates.STACKS.stream().map(stack -> Arguments.of(profile, stack)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isWhatWasReviewed(String profile, String stack) throws IOException {
        var golden = Path.of("golden", profile, stack + ".json");
        var template = Files.readAllLines(Templates.file(Deployments.assembly(profile), stack));
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, template);
        }

        List<String> reviewed = Files.readAllLines(golden);

        assertThat(template)
                .as("%s differs; README.md says how it is rewritten", golden)
                .containsExactlyElementsOf(reviewed);
    }
}
