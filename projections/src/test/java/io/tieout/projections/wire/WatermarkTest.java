package io.tieout.projections.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class WatermarkTest {
    @Test
    void isReadAsItWasWritten() {
        Watermark watermark = new Watermark(9_223_372_036_854_775_807L, 11);

        assertThat(Watermark.of(watermark.headers())).contains(watermark);
        assertThat(new String(
                        watermark.headers().lastHeader("watermark.sequence").value(), StandardCharsets.US_ASCII))
                .isEqualTo("9223372036854775807");
    }

    @Test
    void recordWithoutItsHeadersIsNoMarker() {
        assertThat(Watermark.of(new RecordHeaders())).isEmpty();
    }

    @Test
    void refusesHalfAMarker() {
        Headers headers = new Watermark(1, 2).headers().remove(Watermark.SOURCE_HEADER);

        assertThatThrownBy(() -> Watermark.of(headers))
                .hasMessage("marker with header watermark.sequence and without watermark.source: a marker has both;"
                        + " only the publisher writes markers");
    }

    @Test
    void refusesASequenceThatIsNoNumber() {
        Headers headers = new Watermark(1, 2).headers().remove(Watermark.SEQUENCE_HEADER);
        headers.add(Watermark.SEQUENCE_HEADER, "x1".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> Watermark.of(headers))
                .hasMessage(
                        "header watermark.sequence \"x1\": decimal digits are expected; only the publisher writes markers");
    }
}
