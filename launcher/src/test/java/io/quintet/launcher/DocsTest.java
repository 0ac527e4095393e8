package io.quintet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Documentation that cannot drift. */
class DocsTest {
    static final List<String> APPS = App.ALL.stream().map(App::name).toList();

    private static final Pattern SETTING =
            Pattern.compile("\"((?:DATAPULSE|TASKFLOW|CHATMIND|FILEVAULT|METRICSHUB)_[A-Z_]+)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @FieldSource("APPS")
    void theReadmeOfAServiceNamesEachSetting(String app) throws IOException {
        var readme = Sources.text(Sources.ROOT.resolve(app + "-verticle/README.md"));

        for (var source : Sources.matching(app + "-verticle/src/main/java/**/*.java")) {
            assertThat(found(SETTING, Sources.text(source)))
                    .as(source.toString())
                    .allMatch(readme::contains);
        }
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void theReadmeOfAServiceNamesEachOperation(String app) throws IOException {
        var readme = Sources.text(Sources.ROOT.resolve(app + "-verticle/README.md"));

        assertThat(Contracts.operations(app)).hasSizeGreaterThan(3).allMatch(readme::contains);
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void theReadmeShowsACommandForEachApp(String app) throws IOException {
        assertThat(Sources.text(Sources.ROOT.resolve("README.md"))).containsPattern("curl [^\\n]*/api/" + app);
    }

    @Test
    void everyLinkInADocumentLeadsSomewhere() throws IOException {
        for (Path document : Sources.matching("{*.md,*/*.md,*/*/*.md}")) {
            for (var link : found(LINK, Sources.text(document))) {
                assertThat(Files.exists(document.resolveSibling(link)))
                        .as(document + " → " + link)
                        .isTrue();
            }
        }
    }

    @Test
    void everyDecisionIsInTheirList() throws IOException {
        var list = Sources.text(Sources.ROOT.resolve("docs/decisions/README.md"));

        for (Path decision : Sources.matching("docs/decisions/0*.md")) {
            assertThat(list).contains("(" + decision.getFileName() + ")");
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
