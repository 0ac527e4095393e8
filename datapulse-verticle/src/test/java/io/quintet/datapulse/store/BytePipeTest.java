package io.quintet.datapulse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BytePipeTest {
    private final AtomicInteger drained = new AtomicInteger();
    private final BytePipe pipe = new BytePipe(drained::incrementAndGet);

    @Test
    void givesTheBytesInOrderAndThenTheEnd() throws IOException {
        pipe.offer(new byte[] {1, 2, 3});
        pipe.offer(new byte[0]);
        pipe.offer(new byte[] {4, -1});
        pipe.end();

        assertThat(pipe.read()).isEqualTo(1);
        assertThat(pipe.readNBytes(10)).containsExactly(2, 3, 4, -1);
        assertThat(pipe.read()).isEqualTo(-1);
    }

    @Test
    void isFullAtAMillionBytesAndTellsOnceWhenThereIsRoom() throws IOException {
        pipe.offer(new byte[1 << 20]);
        assertThat(pipe.isFull()).isTrue();

        assertThat(pipe.readNBytes(1000)).hasSize(1000);
        assertThat(pipe.readNBytes(1000)).hasSize(1000);

        assertThat(pipe.isFull()).isFalse();
        assertThat(drained).hasValue(1);
    }

    @Test
    void failsTheReaderWhenTheUploadBreaksOffWhateverIsLeft() {
        pipe.offer(new byte[] {1});
        pipe.breakOff("cut");

        assertThatThrownBy(pipe::read).isInstanceOf(IOException.class).hasMessage("cut");
    }

    @Test
    void dropsWhatComesAfterTheReaderHasClosedIt() {
        pipe.offer(new byte[1 << 20]);
        pipe.close();
        pipe.offer(new byte[1 << 20]);

        assertThat(pipe.isFull()).isFalse();
        assertThat(drained).hasValue(1);
    }
}
