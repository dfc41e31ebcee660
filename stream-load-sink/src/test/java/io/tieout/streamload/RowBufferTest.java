package io.tieout.streamload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowBufferTest {
    @Test
    void writesEveryRowWithItsDelimiterAcrossBlocksAsOftenAsAsked() throws IOException {
        RowBuffer rows = RowBuffer.delimitedBy("\u0001\n");
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            String row = i + "\té€" + "x".repeat(i % 17);
            rows.add(row);
            expected.append(row).append("\u0001\n");
        }
        byte[] bytes = expected.toString().getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < 2; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            rows.writeTo(out);
            assertThat(out.toByteArray()).isEqualTo(bytes);
        }
        assertThat(rows.lengthInBytes()).isEqualTo(bytes.length).isGreaterThan(1 << 19);
        assertThat(rows.rows()).isEqualTo(40_000);
        assertThat(rows.endsWith("\u0001\n".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(rows.endsWith(new byte[] {'\n'})).isFalse();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(RowBuffer.lines().lengthInBytes()).isZero();
        assertThat(RowBuffer.lines().endsWith(new byte[] {'\n'})).isFalse();
    }
}
