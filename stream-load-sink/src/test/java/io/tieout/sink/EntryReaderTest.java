package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryReaderTest {
    private final EntryReader keyed = new EntryReader(TableRoute.primaryKey("topic", "db", "t", "ledger_seq"));
    private final EntryReader appended = new EntryReader(TableRoute.duplicate("topic", "db", "t"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1} | {\"_partition\":3,\"_offset\":42,\"a\":1}",
                "{} | {\"_partition\":3,\"_offset\":42}",
                "`  { }  ` | {\"_partition\":3,\"_offset\":42 }",
                "{\"a\":{\"_offset\":7},\"b\":[{}]} |"
                        + " {\"_partition\":3,\"_offset\":42,\"a\":{\"_offset\":7},\"b\":[{}]}",
                "{\"a\":\"}é\\\"\"} | {\"_partition\":3,\"_offset\":42,\"a\":\"}é\\\"\"}",
                "{\"m\":12.3400} | {\"_partition\":3,\"_offset\":42,\"m\":12.3400}",
            })
    void splicesThePositionInAndChangesNoOtherByte(String value, String expected) throws IOException {
        assertThat(written(appended.read(entry(null, value)))).isEqualTo(expected + "\n");
    }

    @Test
    void turnsANullValueIntoADeleteByKey() throws IOException {
        assertThat(written(keyed.read(entry("{\"id\":\"o1\"}", null))))
                .isEqualTo("{\"_partition\":3,\"_offset\":42,\"__op\":1,\"id\":\"o1\"}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | value is not a JSON object: a row is one object of columns",
                "[1] | value is not a JSON object: a row is one object of columns",
                "null | value is not a JSON object: a row is one object of columns",
                "{\"a\":1}{\"b\":2} | value goes on behind its JSON object: a record is one row",
                "{\"_offset\":1} | value has a column _offset: the sink alone writes it",
                "{\"__op\":1} | value has a column __op: the sink alone writes it",
            })
    void callsWhatIsNotOneRowPoison(String value, String reason) {
        assertThat(appended.read(entry(null, value)))
                .isInstanceOfSatisfying(
                        Entry.Poison.class,
                        poison -> assertThat(poison.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"a\":", "{\"a\":1", "{\"a\":NaN}", "{\"a\":1,}", "{a:1}", "nonsense", "{\"a\":\"\u0001\"}"})
    void callsMalformedJsonPoison(String value) {
        assertThat(appended.read(entry(null, value)))
                .isInstanceOfSatisfying(
                        Entry.Poison.class,
                        poison -> assertThat(poison.reason()).startsWith("value is not valid JSON: "));
    }

    @Test
    void callsAnotherEncodingPoison() {
        assertThat(appended.read(record(null, "{\"a\":1}".getBytes(Charset.forName("UTF-16LE")))))
                .isInstanceOf(Entry.Poison.class);
    }

    @Test
    void callsADeleteThatTheTableCannotTakePoison() {
        assertThat(appended.read(entry("{\"id\":1}", null)))
                .isInstanceOfSatisfying(
                        Entry.Poison.class,
                        poison -> assertThat(poison.reason())
                                .isEqualTo("null value: a delete, which only a PRIMARY_KEY table takes; db.t is"
                                        + " DUPLICATE"));
        assertThat(keyed.read(entry(null, null)))
                .isInstanceOfSatisfying(
                        Entry.Poison.class,
                        poison -> assertThat(poison.reason())
                                .isEqualTo("null key and null value: a delete names the key columns as a JSON object"));
    }

    @Test
    void readsAWatermarkFromItsHeaders() {
        assertThat(appended.read(mark("12", "3"))).isEqualTo(new Entry.Mark(42, 3, 12));
        for (ConsumerRecord<byte[], byte[]> bad : List.of(mark("x", "3"), mark("-1", "3"), mark("1", "9999999999"))) {
            assertThat(appended.read(bad))
                    .isInstanceOfSatisfying(
                            Entry.Poison.class,
                            poison -> assertThat(poison.reason())
                                    .isEqualTo("watermark headers: watermark.sequence and watermark.source are both"
                                            + " decimal numbers, not negative"));
        }
    }

    private static ConsumerRecord<byte[], byte[]> mark(String sequence, String source) {
        ConsumerRecord<byte[], byte[]> entry = entry(null, "");
        entry.headers().add("watermark.sequence", sequence.getBytes(StandardCharsets.UTF_8));
        entry.headers().add("watermark.source", source.getBytes(StandardCharsets.UTF_8));
        return entry;
    }

    private static String written(Entry entry) throws IOException {
        assertThat(entry).isInstanceOf(Entry.Row.class);
        Entry.Row row = (Entry.Row) entry;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        row.writeTo(out);
        assertThat(row.lengthInBytes()).isEqualTo(out.size());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> entry(@Nullable String key, @Nullable String value) {
        return record(
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value) {
        return new ConsumerRecord<>("topic", 3, 42, key, value);
    }
}
