package io.quintet.datapulse.domain.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    private static final String[] PIECES = {
        "a", "Zoë", "12", " ", ",", ";", "\t", "|", "\"", "\n", "\r\n", "漢字", "😀", "x y"
    };

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void readsBackWhatAWriterWrote(char delimiter) {
        var random = new Random(delimiter);
        for (int run = 0; run < 2_000; run++) {
            var table = table(random);
            var lineEnd = random.nextBoolean() ? "\n" : "\r\n";
            var text = written(table, delimiter, lineEnd, random);

            assertThat(read(text, delimiter)).as("%s", text).isEqualTo(table);
        }
    }

    @Test
    void readsTheSameAtEverySplitOfTheInput() {
        var random = new Random(7);
        var table = table(random);
        while (table.size() * table.get(0).size() < 20_000) {
            table.addAll(table.stream()
                    .filter(row -> row.size() == table.get(0).size())
                    .toList());
        }
        var text = written(table, ',', "\r\n", random);
        assertThat(text.length()).isGreaterThan(100_000);

        assertThat(read(text, ',')).isEqualTo(table);
    }

    @Test
    void keepsRowsApartWhenLineEndsMix() {
        assertThat(read("a,b\r\n1,2\n3,\"4\"\r\n5,\r\n", ','))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"), List.of("5", ""));
    }

    @Test
    void passesOverEmptyLinesButNotQuotedEmptyCells() {
        assertThat(read("a\n\n1\r\n\r\n\"\"\n2", ','))
                .containsExactly(List.of("a"), List.of("1"), List.of(""), List.of("2"));
    }

    @Test
    void takesQuotesAsTextWhenSomethingFollowsTheClosingOne() {
        assertThat(read("a,b\n\"5\" pipe,x\n6\" pipe,\"y\" \n", ','))
                .containsExactly(List.of("a", "b"), List.of("\"5\" pipe", "x"), List.of("6\" pipe", "y"));
    }

    @Test
    void endsLinesAtLoneCarriageReturnsWhereThereIsNothingElse() throws IOException {
        var file = CsvFile.open(bytes("a,b\r1,2\r3,4".getBytes(UTF_8)));

        assertThat(file.dialect().lineEnd()).isEqualTo(LineEnd.CR);
        assertThat(all(file.rows(CsvLimits.USUAL)))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void tellsWhyARowCannotBeUsed() {
        var rows = rows("a,b,c\n1,2\n\"one\nof two lines\",2,3,4\n1,\"2,3\n4,5,6\n", ',');
        var seen = new ArrayList<String>();
        while (rows.next()) {
            rows.prepare(3).ifPresent(fault -> seen.add(rows.line() + ": " + fault + " " + rows.beginning(9)));
        }

        assertThat(seen)
                .containsExactly(
                        "2: 2 cells where the header has 3. 1,2",
                        "3: 4 cells where the header has 3. \"one\nof …",
                        "5: A quote that opens in this row is never closed; everything after it is left out. 1,\"2,3\n4…");
    }

    @Test
    void leavesOutARowThatIsNotUtf8WhenOthersWere() {
        var rows = rows(concat("a\nZoë\n".getBytes(UTF_8), "Zo".getBytes(UTF_8), new byte[] {(byte) 0xeb, '\n'}), ',');

        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isTrue();
        assertThat(rows.prepare(1)).isEmpty();
        assertThat(rows.next()).isTrue();
        assertThat(rows.prepare(1)).contains("Holds bytes that are not UTF-8.");
    }

    @Test
    void takesWindows1252WhenTheFirstBytesBeyondAsciiAreNotUtf8() {
        var rows = rows("a\nZoe\nZoë\n€".getBytes(Charset.forName("windows-1252")), ',');

        assertThat(all(rows)).containsExactly(List.of("a"), List.of("Zoe"), List.of("Zoë"), List.of("€"));
        assertThat(rows.encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-16", "UTF-8", "windows-1252"})
    void readsEveryEncoding(String name) throws IOException {
        var text = "name,city\nZoë,\"Köln\nEhrenfeld\"\nAda,Łódź\n"
                .replace("Łódź", name.startsWith("w") ? "Lodz" : "Łódź");
        var file = CsvFile.open(bytes(text.getBytes(Charset.forName(name))));

        assertThat(all(file.rows(CsvLimits.USUAL)))
                .containsExactly(
                        List.of("name", "city"),
                        List.of("Zoë", "Köln\nEhrenfeld"),
                        List.of("Ada", name.startsWith("w") ? "Lodz" : "Łódź"));
    }

    @Test
    void knowsWhereEachRowStartsInTheFile() throws IOException {
        var text = "\ufeffä,b\r\n1,\"x\ny\"\r\n\r\n2,3\n";
        var rows = CsvFile.open(bytes(text.getBytes(UTF_8))).rows(CsvLimits.USUAL);
        var places = new ArrayList<Long>();
        while (rows.next()) {
            places.add(rows.place());
        }

        assertThat(places).containsExactly(3L, 9L, 20L);
    }

    @Test
    void refusesACellOverTheLimitAndSaysTheLimit() {
        var limits = new CsvLimits(1_000, 200_000, 10);

        assertThatThrownBy(() -> all(rows("a,b\n" + "x".repeat(1_001) + ",1\n", limits)))
                .isInstanceOf(Failure.class)
                .hasMessage("A cell of the row on line 2 is longer than 1,000 bytes; perhaps a quote is not closed.");
        assertThatThrownBy(() -> all(rows("a,b\n\"" + "x,\n".repeat(300_000), limits)))
                .hasMessageContaining("line 2");
        assertThat(all(rows("a,b\n" + "x".repeat(1_000) + ",1\n", limits))).hasSize(2);
    }

    @Test
    void refusesARowOverTheLimitAndSaysTheLimit() {
        var limits = new CsvLimits(200_000, 300_000, 10);
        var row = IntStream.range(0, 9).mapToObj(i -> "x".repeat(150_000)).toList();

        assertThatThrownBy(() -> all(rows(String.join(",", row), limits)))
                .hasMessage("A row is longer than 300,000 bytes.");
    }

    @Test
    void refusesTooManyCellsAndSaysTheLimit() {
        assertThatThrownBy(() -> all(rows("a\n" + ",".repeat(10), new CsvLimits(1_000, 200_000, 10))))
                .hasMessage("The row on line 2 has more than 10 cells.");
    }

    @Test
    void letsAnInputThatBreaksOffBeSeen() throws IOException {
        var closed = InputStream.nullInputStream();
        closed.close();
        var rows = new CsvRows(closed, 0, dialect(','), false, CsvLimits.USUAL);

        assertThatThrownBy(rows::next).isInstanceOf(UncheckedIOException.class).hasRootCauseMessage("Stream closed");
    }

    private static List<List<String>> table(Random random) {
        int columns = 1 + random.nextInt(6);
        var table = new ArrayList<List<String>>();
        for (int row = random.nextInt(1, 8); row > 0; row--) {
            table.add(IntStream.range(0, columns).mapToObj(i -> cell(random)).toList());
        }
        return table;
    }

    private static String cell(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String written(List<List<String>> table, char delimiter, String lineEnd, Random random) {
        var text = new StringBuilder();
        for (var row : table) {
            var cells =
                    row.stream().map(cell -> written(cell, delimiter, random)).toList();
            boolean blank = cells.size() == 1 && cells.get(0).isEmpty();
            text.append(blank ? "\"\"" : String.join(String.valueOf(delimiter), cells))
                    .append(lineEnd);
        }
        boolean open = random.nextBoolean();
        return open ? text.substring(0, text.length() - lineEnd.length()) : text.toString();
    }

    private static String written(String cell, char delimiter, Random random) {
        boolean needed = cell.indexOf(delimiter) >= 0 || cell.matches("(?s).*[\"\r\n].*");
        return needed || random.nextInt(4) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static List<List<String>> read(String text, char delimiter) {
        return all(rows(text, delimiter));
    }

    private static List<List<String>> all(CsvRows rows) {
        var all = new ArrayList<List<String>>();
        while (rows.next()) {
            assertThat(rows.prepare(rows.columns())).isEmpty();
            all.add(IntStream.range(0, rows.columns()).mapToObj(rows::text).toList());
        }
        return all;
    }

    private static CsvRows rows(String text, char delimiter) {
        return rows(text.getBytes(UTF_8), delimiter);
    }

    private static CsvRows rows(byte[] content, char delimiter) {
        return new CsvRows(bytes(content), 0, dialect(delimiter), false, CsvLimits.USUAL);
    }

    private static CsvRows rows(String text, CsvLimits limits) {
        return new CsvRows(bytes(text.getBytes(StandardCharsets.US_ASCII)), 0, dialect(','), false, limits);
    }

    private static Dialect dialect(char delimiter) {
        return new Dialect(delimiter, TextEncoding.UTF_8, false, LineEnd.LF);
    }

    private static InputStream bytes(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
