package io.quintet.checks;

import java.util.List;

/** A Dockerfile as its instructions, in their order. */
record Dockerfile(String file, List<Instruction> instructions) {
    Dockerfile {
        instructions = List.copyOf(instructions);
    }

    static Dockerfile parse(String file, String text) {
        return new Dockerfile(file, new DockerfileReader(text).instructions());
    }

    Finding finding(Instruction instruction, String sentence) {
        return new Finding(file, instruction.line(), sentence);
    }
}
