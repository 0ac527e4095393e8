package io.quintet.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build tells this tool is what this tool understands: nobody sees the other end of that line until it runs. */
final class BuildspecLinesTest {
    private static final Pattern LINE = Pattern.compile("ecr\\.jar ([^|\\n]+)");
    private static final Pattern VARIABLE = Pattern.compile("\"[^\"]*\\$[^\"]*\"");

    @Test
    void areUnderstood() throws IOException {
        var command = EcrTool.commandLine(new EcrCommand(
                region -> {
                    throw new AssertionError("was to be read, not to be run");
                },
                time -> {},
                Clock.systemUTC()));

        var lines = LINE.matcher(Files.readString(Path.of("../buildspec.yml")))
                .results()
                .map(found -> found.group(1).replace("\"$SERVICE\"", "taskflow"))
                .map(line -> VARIABLE.matcher(line).replaceAll("x").strip())
                .toList();

        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThatCode(() -> command.parseArgs(line.split(" ")))
                        .as(line)
                        .doesNotThrowAnyException());
    }
}
