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
import java.time.LocalDate;
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
            assertThat(column.quantiles())
                    .isEqualTo(new Quantiles(
                            naive(sorted, 0.01),
                            naive(sorted, 0.05),
                            naive(sorted, 0.25),
                            naive(sorted, 0.5),
                            naive(sorted, 0.75),
                            naive(sorted, 0.95),
                            naive(sorted, 0.99),
                            true,
                            0));
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
            assertRank(sorted, column.quantiles().p1(), 0.01, error);
            assertRank(sorted, column.quantiles().p99(), 0.99, error);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-31 2026-02-01              | DATE     | yyyy-mm-dd
            2026/01/31                         | DATE     | yyyy/mm/dd
            31.01.2026 1.2.2026                | DATE     | dd.mm.yyyy
            03/04/2026 13/04/2026 05/06/2026   | DATE     | dd/mm/yyyy
            03/04/2026 05/06/2026 04/13/2026   | DATE     | mm/dd/yyyy
            13/04/2026T10:00 03/04/2026T11:30  | DATETIME | dd/mm/yyyy hh:mm
            2026-01-31T10:00Z                  | DATETIME | yyyy-mm-dd hh:mm
            03/04/2026 05/06/2026              | TEXT     |
            04/13/2026 13/04/2026              | TEXT     |
            2026-01-31 31.01.2026              | TEXT     |
            12 13                              | INTEGER  |
            """)
    void namesTheOneFormatOfAllDates(String values, ColumnType type, String format) {
        var column = column(List.of(values.strip().split(" +")));

        assertThat(column.type()).isEqualTo(type);
        assertThat(column.format()).isEqualTo(format);
    }

    @Test
    void readsDaysAndMonthsInTheOrderThatOnlyOtherRowsShow() {
        var monthFirst = column(List.of("03/04/2026", "02/20/2026", "03/04/2026", "12/01/2025"));
        var many = IntStream.range(0, 20_000)
                .mapToObj(i ->
                        "0%d/0%d/2026 10:%02d:%02d.%d".formatted(1 + i % 9, 1 + i / 9 % 9, i / 60 % 60, i % 60, i));
        var manyMonthFirst =
                column(Stream.concat(many, Stream.of("01/31/2026 09:00")).toList());

        assertThat(monthFirst.min()).isEqualTo("12/01/2025");
        assertThat(monthFirst.max()).isEqualTo("03/04/2026");
        assertThat(monthFirst.quartiles().median()).isEqualTo((millis("2026-02-20") + millis("2026-03-04")) / 2.0);
        assertThat(manyMonthFirst.format()).isEqualTo("mm/dd/yyyy hh:mm");
        assertThat(manyMonthFirst.max()).startsWith("09/09/2026");
        assertThat(manyMonthFirst.min()).startsWith("01/01/2026");
        assertThat(manyMonthFirst.quartiles().median()).isBetween(millis("2026-04-25"), millis("2026-05-15"));
    }

    private static double millis(String day) {
        return LocalDate.parse(day).toEpochDay() * 86_400_000.0;
    }

    @Test
    void saysWhyADayThatMayBeAMonthIsText() {
        assertThat(column(List.of("03/04/2026")).typeReason())
                .isEqualTo("Text, because every value can be read as dd/mm/yyyy and as mm/dd/yyyy.");
        assertThat(column(List.of("13/04/2026", "04/13/2026")).typeReason())
                .isEqualTo(
                        "Text, because of “04/13/2026” in row 2, which is no dd/mm/yyyy as the values before it are.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 N/A 3 NULL N/A        | INTEGER | N/A 2, NULL 1 | But for “N/A” (2), “NULL” (1) all 2 other values are integers.
            - 1.5                   | DECIMAL | - 1           | But for “-” (1) the other value is a number.
            2026-01-31 na 2026-02-01| DATE    | na 1          | But for “na” (1) all 2 other values are dates.
            true ? no               | BOOLEAN | ? 1           | But for “?” (1) all 2 other values are booleans.
            """)
    void tellsWordsForNoValueThatAloneKeepAColumnFromAnotherType(
            String values, ColumnType type, String words, String reason) {
        var column = column(List.of(values.strip().split(" ")));

        assertThat(column.type()).isEqualTo(ColumnType.TEXT);
        assertThat(column.nullWords().type()).isEqualTo(type);
        assertThat(column.nullWords().words().stream()
                        .map(word -> word.value() + " " + word.count())
                        .collect(joining(", ")))
                .isEqualTo(words);
        assertThat(column.nullWords().reason()).isEqualTo(reason);
    }

    @Test
    void tellsNoWordsForNoValueWhereTheyAreNotWhatMakesAColumnText() {
        assertThat(column(List.of("N/A", "-")).nullWords()).isNull();
        assertThat(column(List.of("N/A", "Berlin", "1")).nullWords()).isNull();
        assertThat(column(List.of("1", "2")).nullWords()).isNull();
        assertThat(column(List.of("03/04/2026", "NULL")).nullWords()).isNull();
    }

    @Test
    void countsWordsForNoValueAmongVeryManyOthers() {
        var values = IntStream.range(0, 50_000).mapToObj(i -> i % 1_000 == 7 ? "NULL" : "" + i);

        var column = column(values.toList());

        assertThat(column.distinct().exact()).isFalse();
        assertThat(column.nullWords().words()).containsExactly(new TopValue("NULL", 50));
        assertThat(column.nullWords().type()).isEqualTo(ColumnType.INTEGER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 5 5                     | CONSTANT         | Every value is “5”.
            5                         |                  |
            a b                       | UNIQUE           | All 2 values are different.
            a a a a a a a a a b       | IMBALANCED       | 90 % of the values are “a”.
            a a b b                   |                  |
            1 1 2 2 3 3 3 4 4 99 99   | OUTLIERS         | 2 values are below -4 or above 10, three times as far from the middle half as it is wide.
            """)
    void alertsWithTheReason(String values, Alert.Kind kind, String reason) {
        var alerts = column(List.of(values.strip().split(" "))).alerts();

        assertThat(alerts).isEqualTo(kind == null ? List.of() : List.of(new Alert(kind, reason)));
    }

    @Test
    void alertsToEmptyColumnsAndToTextsOfTooManyKinds() {
        assertThat(column(List.of("", "", "")).alerts())
                .containsExactly(new Alert(Alert.Kind.MOSTLY_EMPTY, "No row has a value."));
        assertThat(column(List.of("", "", "x")).alerts())
                .containsExactly(new Alert(Alert.Kind.MOSTLY_EMPTY, "67 % of the cells are empty."));
        var names = IntStream.range(0, 120).mapToObj(i -> "n" + Math.min(i, 99));
        assertThat(column(names.toList()).alerts())
                .containsExactly(new Alert(
                        Alert.Kind.HIGH_CARDINALITY, "100 of 120 values are different, too many for groups."));
        var numbers = IntStream.range(0, 30_000).mapToObj(i -> "" + i);
        assertThat(column(numbers.toList()).alerts())
                .extracting(Alert::reason)
                .containsExactly("As good as all 30,000 values are different, as far as a count to 2 % can tell.");
    }

    @Test
    void correlatesNumbersAsANaiveComputationDoes() {
        var random = new Random(17);
        for (int run = 0; run < 20; run++) {
            double share = random.nextDouble();
            var rows = Stream.generate(() -> pair(random, share))
                    .limit(random.nextInt(5, 600))
                    .toList();
            var text = rows.stream()
                    .map(row -> row[0] + ",t," + (Double.isNaN(row[1]) ? "" : row[1]) + "\n")
                    .collect(joining());
            var both = rows.stream().filter(row -> !Double.isNaN(row[1])).toList();

            var found = profile("a,t,b\n" + text, UTF_8).correlations();

            assertThat(found).hasSize(1);
            assertThat(found.get(0).rows()).isEqualTo(both.size());
            assertThat(found.get(0).second()).isEqualTo(2);
            assertThat(found.get(0).coefficient()).isEqualTo(naiveCorrelation(both), within(1e-8));
        }
    }

    private static double[] pair(Random random, double share) {
        double one = Math.round(random.nextGaussian() * 1e4) / 100.0 + 500;
        double other = Math.round(one * share + random.nextGaussian() * 50) / 2.0;
        return new double[] {one, random.nextInt(5) == 0 ? Double.NaN : other};
    }

    private static double naiveCorrelation(List<double[]> rows) {
        double one = rows.stream().mapToDouble(row -> row[0]).average().orElseThrow();
        double other = rows.stream().mapToDouble(row -> row[1]).average().orElseThrow();
        double products = rows.stream()
                .mapToDouble(row -> (row[0] - one) * (row[1] - other))
                .sum();
        double squares = rows.stream()
                .mapToDouble(row -> (row[0] - one) * (row[0] - one))
                .sum();
        double otherSquares = rows.stream()
                .mapToDouble(row -> (row[1] - other) * (row[1] - other))
                .sum();
        return products / Math.sqrt(squares * otherSquares);
    }

    @Test
    void countsRowsThatAreTheSameInEveryCell() {
        assertThat(profile("a,b\n1,2\n1, 2\n2,1\n,1\n1,\n\"1\",2\n", UTF_8).duplicates())
                .isEqualTo(new Duplicates(2, true, 0));

        var many =
                IntStream.range(0, 150_000).mapToObj(i -> i % 130_000 + ",x\n").collect(joining());
        var duplicates = profile("a,b\n" + many, UTF_8).duplicates();

        assertThat(duplicates.exact()).isFalse();
        assertThat(duplicates.error()).isLessThan(1_500);
        assertThat((double) duplicates.rows()).isEqualTo(20_000, within(2.0 * duplicates.error()));
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
        if (numbers.length > 2 && squares > 0) {
            assertThat(column.skew()).isEqualTo(naiveSkew(numbers, mean, squares), within(1e-6));
        }
        assertThat(Double.parseDouble(column.min()))
                .isEqualTo(Arrays.stream(numbers).min().orElseThrow());
        assertThat(Double.parseDouble(column.max()))
                .isEqualTo(Arrays.stream(numbers).max().orElseThrow());
        assertThat(column.lengths().mean())
                .isEqualTo(values.stream().mapToInt(String::length).average().orElseThrow(), within(1e-9));
    }

    /** As pandas has it. */
    private static double naiveSkew(double[] numbers, double mean, double squares) {
        double n = numbers.length;
        double deviation = Math.sqrt(squares / (n - 1));
        double cubes = Arrays.stream(numbers)
                .map(x -> Math.pow((x - mean) / deviation, 3))
                .sum();
        return n / ((n - 1) * (n - 2)) * cubes;
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
