package io.quintet.datapulse.domain.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectSnifferTest {
    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            a,b,c^1,2,3^4,5,6              § ,
            a;b;c^1,5;2,5;3^4;5;6          § ;
            a|b|c^1|2|3^4|5|6              § '|'
            a,b^"x;y;z",1^"p;q;r",2        § ,
            name^Ada^Grace                 § ,
            a b c^1 2 3^4 5 6              § ,
            a;b                            § ;
            id,text^1,"one, two^three"^2,x § ,
            a;"b, c, d"^1;"2, 3, 4"^5;"6, 7, 8" § ;
            """)
    void findsTheDelimiter(String text, char delimiter) {
        assertThat(sniff(text.replace('^', '\n').getBytes(UTF_8)).delimiter()).isEqualTo(delimiter);
    }

    @Test
    void findsTabs() {
        assertThat(sniff("a\tb c\n1, 2\t3\n".getBytes(UTF_8)).delimiter()).isEqualTo('\t');
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF_8",
        "UTF-16LE, UTF_16LE",
        "UTF-16BE, UTF_16BE",
        "windows-1252, WINDOWS_1252",
    })
    void findsTheEncodingWithoutAByteOrderMark(String charset, TextEncoding encoding) {
        var dialect = sniff("name;city\nZoë;Köln\n".getBytes(Charset.forName(charset)));

        assertThat(dialect).isEqualTo(new Dialect(';', encoding, false, LineEnd.LF));
    }

    @Test
    void findsTheEncodingByItsByteOrderMark() {
        assertThat(sniff("\ufeffa,b\r\n".getBytes(UTF_8)))
                .isEqualTo(new Dialect(',', TextEncoding.UTF_8, true, LineEnd.CRLF));
        assertThat(sniff("a,b\n".getBytes(Charset.forName("x-UTF-16LE-BOM"))).preamble())
                .isEqualTo(2);
    }

    @Test
    void isNotMisledByASampleThatEndsInsideACharacter() {
        var text = "a,b\n漢字,x\n".getBytes(UTF_8);
        for (int end = 4; end < text.length; end++) {
            var dialect = new DialectSniffer(Arrays.copyOf(text, end), false).sniff();
            assertThat(dialect.encoding()).isEqualTo(TextEncoding.UTF_8);
        }
    }

    @Test
    void refusesNoise() {
        var random = new Random(3);
        for (int run = 0; run < 200; run++) {
            var noise = new byte[random.nextInt(500, 5_000)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> sniff(noise)).hasMessageMatching("(?s)This is .*");
        }
    }

    @Test
    void saysItInASentence() {
        assertThat(new Dialect('\t', TextEncoding.UTF_16LE, true, LineEnd.CRLF).sentence(1))
                .isEqualTo("Tab-separated UTF-16LE; the first row names its one column.");
    }

    private static Dialect sniff(byte[] content) {
        return new DialectSniffer(content, true).sniff();
    }
}
