package io.quintet.datapulse.domain.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quintet.datapulse.domain.csv.CsvLimits;
import io.quintet.kit.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvProfilerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 2 -3            | INTEGER  | All 3 values are integers.
            1                 | INTEGER  | The only value is an integer.
            1 2.5 -3          | DECIMAL  | All 3 values are numbers.
            true FALSE yes    | BOOLEAN  | All 3 values are booleans.
            2026-01-31        | DATE     | The only value is a date.
            2026-01-31T10:00Z | DATETIME | The only value is a date with a time.
            1 2 n/a 3         | TEXT     | Text, because of “n/a” in row 3; the 2 values before it are integers.
            1.5 x             | TEXT     | Text, because of “x” in row 2; the value before it is a number.
            Berlin 1          | TEXT     | Text, because of “Berlin” in row 1.
            1 00123           | TEXT     | Text, because of “00123” in row 2: a number would lose its leading zeros.
            +49170 1          | TEXT     | Text, because of “+49170” in row 1: a number would lose its plus sign.
            17 3e12           | TEXT     | Text, because of “3e12” in row 2: it reads like an identifier.
            1 true            | TEXT     | Text, because of “true” in row 2; the value before it is an integer.
            2026-01-31 2026-01-31T10:00 | TEXT | Text, because of “2026-01-31T10:00” in row 2; the value before it is a date.
            """)
    void tellsTheTypeThatHoldsForEveryRowAndWhy(String values, ColumnType type, String reason) {
        var column = column(List.of(values.strip().split(" ")));

        assertThat(column.type()).isEqualTo(type);
        assertThat(column.typeReason()).isEqualTo(reason);
    }

    @Test
    void findsTheOneValueAmongVeryManyThatDoesNotFit() {
        var values = IntStream.range(0, 200_000).mapToObj(i -> i == 190_000 ? "n/a" : "" + i);

        var column = column(values.toList());

        assertThat(column.type()).isEqualTo(ColumnType.TEXT);
        assertThat(column.typeReason())
                .isEqualTo("Text, because of “n/a” in row 190,001; the 190,000 values before it are integers.");
        assertThat(column.min()).isEqualTo("0");
        assertThat(column.max()).isEqualTo("n/a");
        assertThat(column.mean()).isNull();
        assertThat(column.quartiles()).isNull();
        assertThat(column.histogram()).isNull();
    }

    @Test
    void losesNothingOfNumbersThatNoDoubleHolds() {
        var column =
                column(List.of("9007199254740993", "9007199254740992", "-123456789012345678901", "9007199254740993"));

        assertThat(column.type()).isEqualTo(ColumnType.INTEGER);
        assertThat(column.max()).isEqualTo("9007199254740993");
        assertThat(column.min()).isEqualTo("-123456789012345678901");
        assertThat(column.distinct()).isEqualTo(new Distinct(3, true, 0));
        assertThat(column(List.of("0.1000000000000000001", "0.1")).max()).isEqualTo("0.1000000000000000001");
    }

    @Test
    void countsCellsOfBlanksAsEmptyAndBlanksAroundAValueNotAtAll() {
        var column = column(List.of(" 1", "2 ", "   ", "", "\t1"));

        assertThat(column.type()).isEqualTo(ColumnType.INTEGER);
        assertThat(column.values()).isEqualTo(3);
        assertThat(column.empty()).isEqualTo(2);
        assertThat(column.distinct().count()).isEqualTo(2);
        assertThat(column.top().items()).containsExactly(new TopValue("1", 2), new TopValue("2", 1));
    }

    @Test
    void saysOfAColumnWithoutValuesThatItIsEmpty() {
        var column = column(List.of("", ""));

        assertThat(column.type()).isEqualTo(ColumnType.TEXT);
        assertThat(column.typeReason()).isEqualTo("Text, because there is no value.");
        assertThat(column.min()).isNull();
        assertThat(column.lengths()).isNull();
        assertThat(column.top().items()).isEmpty();
        assertThat(column.distinct()).isEqualTo(new Distinct(0, true, 0));
    }

    @Test
    void ordersDatesByTimeAndNumbersByValue() {
        assertThat(column(List.of("10", "9", "-1")).max()).isEqualTo("10");
        assertThat(column(List.of("2026-01-01T00:00+02:00", "2025-12-31T23:00Z"))
                        .max())
                .isEqualTo("2025-12-31T23:00Z");
        assertThat(column(List.of("b", "Ä", "a")).max()).isEqualTo("Ä");
    }

    @Test
    void countsCharactersNotBytes() {
        assertThat(column(List.of("ë", "漢字", "😀😀😀")).lengths()).isEqualTo(new Lengths(1, 3, 2));
        var wide =
                profile("a\n漢字\n😀😀😀\n", StandardCharsets.UTF_16LE).columns().get(0);
        assertThat(wide.lengths()).isEqualTo(new Lengths(2, 3, 2.5));
    }

    @Test
    void neverCutsAWholeNumberOrADayInTwo() {
        var small = column(IntStream.range(0, 7).mapToObj(i -> "" + i).toList()).histogram();
        var large =
                column(IntStream.range(0, 1_000).mapToObj(i -> "" + i).toList()).histogram();
        var days = column(List.of("2026-01-01", "2026-01-02", "2026-01-02")).histogram();

        assertThat(small.bins()).hasSize(7).allMatch(bin -> bin.count() == 1 && bin.to() - bin.from() == 1);
        assertThat(large.bins()).hasSize(20).allMatch(bin -> bin.count() == 50);
        assertThat(days.bins()).extracting(Histogram.Bin::count).containsExactly(1L, 2L);
    }

    @Test
    void staysFiniteWithTheLargestNumbers() {
        var column = column(List.of("1.5e308", "-1.5e308", "1.5e308", "0.5"));

        assertThat(column.type()).isEqualTo(ColumnType.DECIMAL);
        assertThat(column.standardDeviation()).isNull();
        assertThat(column.histogram().bins()).allMatch(bin -> Double.isFinite(bin.from()) && Double.isFinite(bin.to()));
        assertThat(column.histogram().bins().stream()
                        .mapToLong(Histogram.Bin::count)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void figuresOfFewValuesEqualANaiveComputation() {
        var random = new Random(11);
        for (int run = 0; run < 200; run++) {
            int count = random.nextInt(1, 300);
            var values = random.doubles(count)
                    .mapToObj(value -> "%.2f".formatted((value - 0.3) * 40))
                    .toList();
            var column = column(values);

            assertNaive(column, values);
            assertThat(column.distinct())
                    .isEqualTo(new Distinct(values.stream().distinct().count(), true, 0));
            var sorted =
                    values.stream().mapToDouble(Double::parseDouble).sorted().toArray();
            assertThat(column.quartiles())
                    .isEqualTo(new Quartiles(naive(sorted, 0.25), naive(sorted, 0.5), naive(sorted, 0.75), true, 0));
            assertHistogram(column.histogram(), sorted, 0);
        }
    }

    @Test
    void figuresOfManyValuesAreAsNearToANaiveComputationAsTheySay() {
        var random = new Random(12);
        for (int run = 0; run < 3; run++) {
            double spread = Math.pow(100, run);
            var values = Stream.generate(() -> random.nextInt(10) == 0 ? "7.5" : "" + random.nextGaussian() * spread)
                    .limit(60_000)
                    .filter(text -> !text.matches("\\d*\\.?\\d+E\\d+"))
                    .toList();
            var column = column(values);
            var sorted =
                    values.stream().mapToDouble(Double::parseDouble).sorted().toArray();

            assertNaive(column, values);
            double distinct = values.stream().distinct().count();
            assertThat(column.distinct().exact()).isFalse();
            assertThat((double) column.distinct().count()).isEqualTo(distinct, within(2 * 0.02 * distinct));
            double error = 2 * column.quartiles().rankError();
            assertRank(sorted, column.quartiles().q1(), 0.25, error);
            assertRank(sorted, column.quartiles().median(), 0.5, error);
            assertRank(sorted, column.quartiles().q3(), 0.75, error);
            assertHistogram(column.histogram(), sorted, 2 * column.histogram().rankError());
            assertTop(column.top(), "7.5", values.stream().filter("7.5"::equals).count());
        }
    }

    @Test
    void countsFrequentValuesExactlyWhileThereAreFewAndWithABoundWhenThereAreMany() {
        var random = new Random(13);
        var values = Stream.generate(() -> "v" + (int) Math.pow(random.nextDouble() * 50, 3))
                .limit(150_000)
                .toList();
        var column = column(values);

        assertThat(column.top().exact()).isFalse();
        assertThat(column.top().countError()).isLessThan(2_000);
        for (var top : column.top().items()) {
            assertTop(
                    column.top(),
                    top.value(),
                    values.stream().filter(top.value()::equals).count());
        }
        assertThat(column.top().items()).isNotEmpty();
    }

    @Test
    void givesColumnsNamesOfTheirOwn() {
        var names = profile("a,,a,a (2), b ,a\n1,2,3,4,5,6\n", UTF_8).columns().stream()
                .map(ColumnProfile::name);

        assertThat(names).containsExactly("a", "column 2", "a (3)", "a (2)", "b", "a (4)");
    }

    @Test
    void profilesAFileOfThousandsOfColumns() {
        var header = IntStream.range(0, 4_096).mapToObj(i -> "c" + i).collect(joining(","));
        var row = IntStream.range(0, 4_096).mapToObj(i -> "" + i % 10).collect(joining(","));

        var profile = profile(header + "\n" + row + "\n" + row, UTF_8);

        assertThat(profile.columns()).hasSize(4_096).allMatch(column -> column.type() == ColumnType.INTEGER);
    }

    @Test
    void notesWhereSomeGoodRowsStart() throws IOException {
        var text = "a,b\nbad\n" + "1,2\n".repeat(100_000);
        var places = new StringBuilder();
        CsvProfiler.profile(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                CsvLimits.USUAL,
                (row, place) -> places.append(place == 8 + 4 * row ? row + " " : "wrong "));

        assertThat(places).hasToString("0 16384 32768 49152 65534 81918 98302 ");
    }

    @Test
    void refusesAHeaderThatCannotBeRead() {
        assertThatThrownBy(() -> profile("a,\"b\n1,2\n", UTF_8))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("The first row, which names the columns, cannot be read. A quote");
    }

    private static void assertNaive(ColumnProfile column, List<String> values) {
        var numbers = values.stream().mapToDouble(Double::parseDouble).toArray();
        double mean = Arrays.stream(numbers).sum() / numbers.length;
        double squares =
                Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
        double scale = Arrays.stream(numbers).map(Math::abs).max().orElseThrow();

        assertThat(column.type()).isEqualTo(ColumnType.DECIMAL);
        assertThat(column.values()).isEqualTo(values.size());
        assertThat(column.mean()).isEqualTo(mean, within(1e-10 * scale));
        if (numbers.length > 1) {
            assertThat(column.standardDeviation())
                    .isEqualTo(Math.sqrt(squares / (numbers.length - 1)), within(1e-9 * scale));
        }
        assertThat(Double.parseDouble(column.min()))
                .isEqualTo(Arrays.stream(numbers).min().orElseThrow());
        assertThat(Double.parseDouble(column.max()))
                .isEqualTo(Arrays.stream(numbers).max().orElseThrow());
        assertThat(column.lengths().mean())
                .isEqualTo(values.stream().mapToInt(String::length).average().orElseThrow(), within(1e-9));
    }

    private static double naive(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] == sorted[above]
                ? sorted[below]
                : sorted[below] + (sorted[above] - sorted[below]) * (rank - below);
    }

    private static void assertRank(double[] sorted, double value, double share, double error) {
        double below = (double) Arrays.stream(sorted).filter(x -> x < value).count() / sorted.length;
        double upTo = (double) Arrays.stream(sorted).filter(x -> x <= value).count() / sorted.length;
        assertThat(below).isLessThanOrEqualTo(share + error);
        assertThat(upTo).isGreaterThanOrEqualTo(share - error);
    }

    /** Compares the borders' ranks, for the error of a bin is that of its two borders. */
    private static void assertHistogram(Histogram histogram, double[] sorted, double error) {
        var bins = histogram.bins();
        long upTo = 0;
        for (var bin : bins.subList(0, bins.size() - 1)) {
            upTo += bin.count();
            long naive = Arrays.stream(sorted).filter(x -> x < bin.to()).count();
            assertThat((double) upTo).isEqualTo((double) naive, within(error * sorted.length + 0.5));
        }
        assertThat(upTo + bins.get(bins.size() - 1).count()).isEqualTo(sorted.length);
        assertThat(bins.get(0).from()).isEqualTo(sorted[0]);
        assertThat(bins.get(bins.size() - 1).to()).isEqualTo(sorted[sorted.length - 1]);
    }

    private static void assertTop(TopValues top, String value, long count) {
        var found = top.items().stream()
                .filter(item -> item.value().equals(value))
                .findFirst()
                .orElseThrow();
        assertThat(found.count()).isBetween(count - top.countError(), count);
    }

    private static ColumnProfile column(List<String> values) {
        return profile(
                        "n,v\n"
                                + values.stream()
                                        .map(value -> "x," + value + "\n")
                                        .collect(joining()),
                        UTF_8)
                .columns()
                .get(1);
    }

    private static Profile profile(String text, Charset charset) {
        try {
            var marked = charset.equals(UTF_8) ? text : "\ufeff" + text;
            return CsvProfiler.profile(
                    new ByteArrayInputStream(marked.getBytes(charset)), CsvLimits.USUAL, (row, place) -> {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
