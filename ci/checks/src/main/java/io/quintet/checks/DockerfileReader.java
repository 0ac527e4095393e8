package io.quintet.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a Dockerfile's text into instructions: comments fall out, continued lines and here-documents are joined. */
final class DockerfileReader {
    private static final Pattern COMMENT = Pattern.compile("\\s*#.*");
    private static final Pattern CONTINUED = Pattern.compile("(.*)\\\\\\s*", Pattern.DOTALL);
    private static final Pattern HERE = Pattern.compile("<<-?[\"']?(\\w+)[\"']?");

    private final List<String> lines;
    private int next;

    DockerfileReader(String text) {
        lines = text.lines().toList();
    }

    List<Instruction> instructions() {
        var found = new ArrayList<Instruction>();
        while (next < lines.size()) {
            int line = next + 1;
            var text = lines.get(next++);
            if (!isSkipped(text)) {
                found.add(Instruction.of(line, withHereDocuments(continued(text))));
            }
        }
        return found;
    }

    private String continued(String first) {
        var text = first;
        for (var more = CONTINUED.matcher(text); more.matches(); more = CONTINUED.matcher(text)) {
            while (next < lines.size() && isSkipped(lines.get(next))) {
                next++;
            }
            text = more.group(1) + (next < lines.size() ? "\n" + lines.get(next++) : "");
        }
        return text;
    }

    private String withHereDocuments(String text) {
        var whole = new StringBuilder(text);
        for (var here = HERE.matcher(text); here.find(); ) {
            while (next < lines.size()) {
                var line = lines.get(next++);
                whole.append('\n').append(line);
                if (line.strip().equals(here.group(1))) {
                    break;
                }
            }
        }
        return whole.toString();
    }

    private static boolean isSkipped(String line) {
        return line.isBlank() || COMMENT.matcher(line).matches();
    }
}
