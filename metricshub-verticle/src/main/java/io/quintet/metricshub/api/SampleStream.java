package io.quintet.metricshub.api;

import io.quintet.kit.stream.EventStream;
import io.quintet.metricshub.domain.Sample;
import io.quintet.metricshub.domain.Sampling;

/** Each new sample to one reader; one who is slower misses some. */
record SampleStream(Sampling sampling, EventStream stream) {
    static void start(Sampling sampling, EventStream stream) {
        var samples = new SampleStream(sampling, stream);
        var watching = sampling.watch(samples::sendNewest);
        stream.onClose(watching::cancel);
        samples.sendNewest();
    }

    private void sendNewest() {
        if (!stream.isFull()) {
            sampling.newest().onSuccess(this::send);
        }
    }

    private void send(Sample sample) {
        // One who has left is noticed by the stream, which then cancels.
        stream.send(String.valueOf(sample.sequence()), "sample", SampleView.of(sample))
                .onFailure(left -> stream.close());
    }
}
