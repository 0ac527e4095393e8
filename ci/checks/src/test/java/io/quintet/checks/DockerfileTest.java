package io.quintet.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DockerfileTest {
    @Test
    void joinsContinuedLinesAndLeavesOutComments() {
        var instructions = read("""
                # syntax=docker/dockerfile:1
                FROM base

                run --mount=type=cache,target=/c \\
                  # why
                  --network=none \\

                  one --two=3 \\
                  && four
                USER 10001
                """);

        assertThat(instructions)
                .extracting(Instruction::line, Instruction::keyword, Instruction::flags)
                .containsExactly(
                        tuple(2, "FROM", List.of()),
                        tuple(4, "RUN", List.of("--mount=type=cache,target=/c", "--network=none")),
                        tuple(10, "USER", List.of()));
        assertThat(instructions.get(1).words()).containsExactly("one", "--two=3", "&&", "four");
    }

    @Test
    void takesAHereDocumentAsOneInstruction() {
        var instructions = read("""
                RUN <<EOF
                FROM nowhere
                EOF
                COPY <<'A' <<-"B" /x
                a
                A
                b
                \tB
                EXPOSE 1
                """);

        assertThat(instructions).extracting(Instruction::keyword).containsExactly("RUN", "COPY", "EXPOSE");
        assertThat(instructions.get(2).line()).isEqualTo(9);
    }

    @Test
    void endsWithAContinuationThatLeadsNowhere() {
        assertThat(read("RUN one \\")).extracting(Instruction::arguments).containsExactly("one");
    }

    private static List<Instruction> read(String text) {
        return Dockerfile.parse("Dockerfile", text).instructions();
    }
}
