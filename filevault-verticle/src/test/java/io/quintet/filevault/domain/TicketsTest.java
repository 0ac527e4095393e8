package io.quintet.filevault.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quintet.kit.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketsTest {
    private static final String ID = "01a209b4-7cdb-7b45-a307-7b6a14aeaa1f";
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private Instant time = NOW;
    private final Tickets tickets = new Tickets(new MovingClock());

    @Test
    void opensOneDocumentForFiveMinutes() {
        var ticket = tickets.issue(ID);

        assertThat(ticket.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        time = ticket.expiresAt().minusMillis(1);
        assertThat(tickets.documentOf(ticket.word())).isEqualTo(ID);
        time = ticket.expiresAt();
        assertThatThrownBy(() -> tickets.documentOf(ticket.word()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Ask FileVault for a new one");
    }

    @Test
    void refusesWhatItHasNotSigned() {
        var word = tickets.issue(ID).word();
        var later = word.replace(".", ".9");
        var other = word.replace(ID, ID.replace('a', 'b'));
        var elsewhere = new Tickets(Clock.systemUTC()).issue(ID).word();

        for (var wrong : List.of("", ".", "..", "x", ID, later, other, elsewhere, word + "x")) {
            assertThatThrownBy(() -> tickets.documentOf(wrong)).as(wrong).isInstanceOf(Failure.class);
        }
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time;
        }
    }
}
