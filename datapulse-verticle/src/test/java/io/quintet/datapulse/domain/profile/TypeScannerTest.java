package io.quintet.datapulse.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeScannerTest {
    private static final int INTEGER = TypeScanner.INTEGER | TypeScanner.DECIMAL;

    private final TypeScanner scanner = new TypeScanner();

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "7", "-12", "9223372036854775808", "123456789012345678901234567890"})
    void takesIntegersOfAnyLength(String text) {
        assertThat(scan(text)).isEqualTo(INTEGER);
        assertThat(scanner.scaled()).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.5",
                ".5",
                "-.5",
                "12.50",
                "1.5e10",
                "2E-7",
                "1e+5",
                "0.1",
                "3.141592653589793238462643383279",
                "4.35",
                "1.7976931348623157e308",
                "0.000001",
                "123456789.123456789"
            })
    void takesDecimalsAtTheirNearestDouble(String text) {
        assertThat(scan(text)).isEqualTo(TypeScanner.DECIMAL);
        assertThat(scanner.scaled()).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00123",
                "007",
                "-01",
                "00.5",
                "+491701234567",
                "+5",
                "3e12",
                "12E5",
                "8dd73e12",
                "1e999",
                "1.5e400",
                "NaN",
                "Infinity",
                "-",
                ".",
                "5.",
                "1,5",
                "1 000",
                "1_000",
                "0x1F",
                "1e",
                "1.5e",
                "--1",
                "1-2",
                "1.2.3",
                "1d",
                "١٢",
                "e5"
            })
    void leavesAsTextWhatANumberWouldLoseSomethingOf(String text) {
        assertThat(scan(text)).isEqualTo(TypeScanner.NONE);
    }

    @Test
    void readsRandomNumbersAsTheRuntimeDoes() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var text = new BigDecimal(random.nextLong() >> random.nextInt(64))
                    .movePointLeft(random.nextInt(22))
                    .toPlainString();
            assertThat(scan(text)).as(text).isNotEqualTo(TypeScanner.NONE);
            assertThat(scanner.scaled()).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "False", "YES", "no"})
    void takesBooleansInAnyCase(String text) {
        assertThat(scan(text)).isEqualTo(TypeScanner.BOOLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truee", "t", "yes!", "n/a", "NULL", "on"})
    void leavesOtherWordsAsText(String text) {
        assertThat(scan(text)).isEqualTo(TypeScanner.NONE);
    }

    @Test
    void takesEveryDayOfFourCenturies() {
        for (var day = LocalDate.of(1799, 12, 30); day.getYear() < 2201; day = day.plusDays(1)) {
            assertThat(scan(day.toString())).isEqualTo(TimeFormat.ISO.bit(false));
            assertThat(scanner.scaled()).isEqualTo(day.toEpochDay() * 86_400_000.0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-04-31",
                "2026-4-1",
                "2026.04.01",
                "2026/04-01",
                "01-04-2026",
                "32.04.2026",
                "1.4.26",
                "13/13/2026",
                "30/02/2026",
                "1/4/20261",
                "0000-01-01",
                "20260401",
                "2026-04-01x",
                "2026-04-01T",
                "2026-04-01T1:00",
                "2026-04-01T24:00",
                "2026-04-01T10:60",
                "2026-04-01T10:00:60",
                "2026-04-01T10:00:00.",
                "2026-04-01T10:00:00Zx",
                "2026-04-01T10:00:00+1",
                "2026-04-01T10:00:00+01:60",
                "2026-04-01T10:00+19:00",
                "2026-04-01T10:00:00.1234567890"
            })
    void leavesAsTextWhatIsNoDayOrTime(String text) {
        assertThat(scan(text)).isIn(TypeScanner.NONE, INTEGER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01T10:05, 2026-04-01T10:05:00Z",
        "2026-04-01 10:05:09, 2026-04-01T10:05:09Z",
        "2026-04-01T10:05:09Z, 2026-04-01T10:05:09Z",
        "2026-04-01T10:05:09.25, 2026-04-01T10:05:09.250Z",
        "2026-04-01T10:05:09.123456789Z, 2026-04-01T10:05:09.123Z",
        "2026-04-01T10:05:09+01:30, 2026-04-01T08:35:09Z",
        "2026-04-01T10:05:09-0800, 2026-04-01T18:05:09Z",
        "2026-04-01T10:05:09+02, 2026-04-01T08:05:09Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500Z",
    })
    void takesTimesOfIso8601(String text, Instant instant) {
        assertThat(scan(text)).isEqualTo(TimeFormat.ISO.bit(true));
        assertThat(scanner.scaled()).isEqualTo((double) instant.toEpochMilli());
    }

    @Test
    void readsRandomTimesAsTheRuntimeDoes() {
        var random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            var offset = ZoneOffset.ofTotalSeconds(900 * random.nextInt(-48, 48));
            var time = OffsetDateTime.ofInstant(
                    Instant.ofEpochMilli(random.nextLong(-4_000_000_000_000L, 4_000_000_000_000L)), offset);
            assertThat(scan(time.toString())).as("%s", time).isEqualTo(TimeFormat.ISO.bit(true));
            assertThat(scanner.scaled()).as("%s", time).isEqualTo((double)
                    time.toInstant().toEpochMilli());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "31.12.2026, 2026-12-31T00:00:00Z, DOTTED, false",
        "1.4.2026 7:05, , ,",
        "1.4.2026 07:05, 2026-04-01T07:05:00Z, DOTTED, true",
        "2026/04/01, 2026-04-01T00:00:00Z, YEAR_FIRST, false",
        "31/12/2026, 2026-12-31T00:00:00Z, DAY_FIRST, false",
        "12/31/2026 10:00:01, 2026-12-31T10:00:01Z, MONTH_FIRST, true",
    })
    void takesDatesOfOtherFormats(String text, Instant instant, TimeFormat format, Boolean withTime) {
        int found = scan(text);

        if (format == null) {
            assertThat(found).isEqualTo(TypeScanner.NONE);
        } else {
            assertThat(found).isEqualTo(format.bit(withTime));
            assertThat(scanner.scaled()).isEqualTo((double) instant.toEpochMilli());
        }
    }

    @Test
    void takesADayThatMayBeAMonthAsBoth() {
        assertThat(scan("03/04/2026")).isEqualTo(TimeFormat.DAY_FIRST.bit(false) | TimeFormat.MONTH_FIRST.bit(false));
        assertThat(scanner.scaled()).isEqualTo(LocalDate.of(2026, 4, 3).toEpochDay() * 86_400_000.0);
        assertThat(scanner.scaledMonthFirst())
                .isEqualTo(LocalDate.of(2026, 3, 4).toEpochDay() * 86_400_000.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "null", "N/A", "na", "-", "--", "NaN", "\\N", "#N/A", "?"})
    void knowsWordsForNoValue(String text) {
        var cell = new Cell();
        cell.set(text);

        assertThat(scanner.scan(cell, TypeScanner.ANY)).isEqualTo(TypeScanner.NULL_WORD);
    }

    private int scan(String text) {
        var cell = new Cell();
        var padded = ("x" + text + "9").toCharArray();
        cell.set(padded, 1, padded.length - 1, Cell.Width.ONE);
        return scanner.scan(cell, TypeScanner.ANY) & TypeScanner.ANY;
    }
}
