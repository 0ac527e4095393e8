package io.quintet.datapulse.domain.profile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.datapulse.domain.csv.BadRow;
import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.datapulse.domain.csv.Dialect;
import io.quintet.datapulse.domain.csv.Layout;
import io.quintet.datapulse.domain.csv.LineEnd;
import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.datapulse.domain.csv.TextEncoding;
import io.quintet.kit.http.JsonCodec;
import io.vertx.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person knows better than the first 64 KiB. */
class ReadingTest {
    @Test
    void takesTheDelimiterItIsTold() {
        var profile = profile("a^b;c\n1^2;3\n", reading('^', null, null, 0));

        assertThat(names(profile)).isEqualTo("a b;c");
        assertThat(sentence(profile)).isEqualTo("“^”-separated UTF-8; the first row names 2 columns.");
    }

    @Test
    void takesAnotherQuoteOrNone() {
        var single = profile("a,b\n'x,''y',1\n", reading(null, '\'', null, 0));
        var none = profile("a,b\n\"x,1\ny\",2\n", reading(null, Layout.NO_QUOTE, null, 0));

        assertThat(top(single, 0)).isEqualTo("x,'y");
        assertThat(sentence(single)).isEqualTo("Comma-separated UTF-8, quoted with '; the first row names 2 columns.");
        assertThat(none.rows()).isEqualTo(2);
        assertThat(top(none, 0)).isEqualTo("\"x");
        assertThat(sentence(none)).isEqualTo("Comma-separated UTF-8, never quoted; the first row names 2 columns.");
    }

    @Test
    void countsTheFirstRowWhenItIsNoHeader() {
        var profile = profile("1,2\n3,4\n", reading(null, null, false, 0));

        assertThat(names(profile)).isEqualTo("column 1 column 2");
        assertThat(profile.rows()).isEqualTo(2);
        assertThat(profile.columns().get(0).min()).isEqualTo("1");
        assertThat(sentence(profile)).isEqualTo("Comma-separated UTF-8; no row names its 2 columns.");
    }

    @Test
    void skipsLinesInAnyEncodingAndCountsThemInLineNumbers() {
        var text = "Report; of sales\r\n\r\na,b\r\n1,2\r\nbad\r\n";
        for (var charset : List.of(UTF_8, UTF_16)) {
            var places = new ArrayList<Long>();
            var profile = profile(text, charset, reading(null, null, null, 2), places);

            assertThat(names(profile)).isEqualTo("a b");
            assertThat(profile.rows()).isEqualTo(1);
            assertThat(profile.badRows()).containsExactly(new BadRow(5, "1 cell where the header has 2.", "bad"));
            assertThat(sentence(profile)).contains(" after 2 lines; the first row names 2 columns.");
            long before = charset.equals(UTF_8) ? 25 : 2 + 2 * 25;
            assertThat(places).containsExactly(before);
        }
    }

    @Test
    void refusesToSkipMoreLinesThanThereAre() {
        assertThatThrownBy(() -> profile("a\n1\n", reading(null, null, null, 3)))
                .hasMessage("There are no 3 lines to skip in the first 4 bytes of the file.");
    }

    @Test
    void takesTheEncodingItIsTold() {
        var reading = new Reading(null, null, null, TextEncoding.WINDOWS_1252, null, List.of());

        var profile = profile("a\nZoë\n", reading);

        assertThat(top(profile, 0)).isEqualTo("ZoÃ«");
        assertThat(profile.dialect().encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void countsNullWordsAsEmpty() {
        var text = "a,b\n1,x\nNULL,-\n 3 ,\"n/ä\"\n null,-\n";
        var nulls = new Reading(null, null, null, null, null, List.of("NULL", "-", "n/ä"));

        var profile = profile(text, nulls);

        var numbers = profile.columns().get(0);
        assertThat(numbers.typeReason())
                .isEqualTo("Text, because of “null” in row 4; the 2 values before it are integers.");
        assertThat(numbers.empty()).isEqualTo(1);
        assertThat(profile.columns().get(1).values()).isEqualTo(1);
        assertThat(profile.columns().get(1).empty()).isEqualTo(3);
        assertThat(sentence(profile)).endsWith("names 2 columns; “NULL”, “-”, “n/ä” count as empty.");
    }

    @Test
    void knowsADialectThatWasStoredBeforeThereWasALayout() {
        JsonCodec.install();
        var json = """
                {"delimiter":";","encoding":"UTF_8","byteOrderMark":true,"lineEnd":"CRLF"}""";

        assertThat(Json.decodeValue(json, Dialect.class))
                .isEqualTo(new Dialect(';', TextEncoding.UTF_8, true, LineEnd.CRLF, Layout.USUAL));
    }

    @Test
    void showsHowFarItHasComeWithoutChangingWhatIsFound() {
        var seen = new ArrayList<Outline>();
        var text = "n,t\n1,x\n2,\n3,y\n";

        var watched = profile(text, UTF_8, Reading.DETECTED, new ArrayList<>(), new ProfileWatch(seen::add));

        assertThat(seen)
                .containsExactly(new Outline(
                        3,
                        0,
                        List.of(
                                new ColumnOutline("n", ColumnType.INTEGER, 3, 0, new Distinct(3, true, 0)),
                                new ColumnOutline("t", ColumnType.TEXT, 2, 1, new Distinct(2, true, 0)))));
        assertThat(watched).isEqualTo(profile(text, Reading.DETECTED));
    }

    private static Reading reading(Character delimiter, Character quote, Boolean header, int skip) {
        return new Reading(delimiter, quote, header, null, skip, List.of());
    }

    private static String names(Profile profile) {
        return String.join(
                " ", profile.columns().stream().map(ColumnProfile::name).toList());
    }

    private static String top(Profile profile, int column) {
        return profile.columns().get(column).top().items().get(0).value();
    }

    private static String sentence(Profile profile) {
        return profile.dialect().sentence(profile.columns().size());
    }

    private static Profile profile(String text, Reading reading) {
        return profile(text, UTF_8, reading, new ArrayList<>());
    }

    private static Profile profile(String text, Charset charset, Reading reading, List<Long> places) {
        return profile(text, charset, reading, places, new ProfileWatch(outline -> {}));
    }

    private static Profile profile(
            String text, Charset charset, Reading reading, List<Long> places, ProfileWatch watch) {
        try {
            return CsvProfiler.profile(
                    new ByteArrayInputStream(text.getBytes(charset)),
                    CsvLimits.USUAL,
                    reading,
                    (row, place) -> places.add(place),
                    watch,
                    Workers.NONE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
