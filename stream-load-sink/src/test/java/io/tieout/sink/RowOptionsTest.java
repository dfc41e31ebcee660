package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.streamload.PartialUpdateMode;
import io.tieout.streamload.StreamLoadRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a route's options make of its rows and loads. */
class RowOptionsTest {
    private static final TableRoute KEYED = TableRoute.primaryKey("topic", "db", "t");

    @Test
    void mapsFieldsPathsAndTheRecordsOwnPlaceToColumnsAndKeepsEveryDigit() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", "orderId");
        columns.put("amount", "total.value");
        columns.put("source_topic", "@topic");
        columns.put("source_offset", "@offset");
        columns.put("record_key", "@key");
        columns.put("absent", "no.such.field");
        TableRoute route =
                TableRoute.duplicate("topic", "db", "t").withOptions(LoadOptions.DEFAULT.withColumns(columns));

        assertThat(written(
                        route, row(7, "k", "{\"orderId\":\"o\",\"x\":1,\"total\":{\"value\":12.3400,\"c\":\"EUR\"}}")))
                .isEqualTo("{\"_partition\":3,\"_offset\":7,\"id\":\"o\",\"amount\":12.3400,\"source_topic\":\"topic\","
                        + "\"source_offset\":7,\"record_key\":\"k\"}\n");
    }

    @Test
    void writesNoPositionIntoATableWithoutTheColumns() {
        TableRoute plain = KEYED.withoutPositionColumns();

        assertThat(written(plain, row(1, "{\"id\":1}", "{\"id\":1,\"a\":2}"))).isEqualTo("{\"id\":1,\"a\":2}\n");
        assertThat(written(plain, row(1, "{\"id\":1}", null))).isEqualTo("{\"__op\":1,\"id\":1}\n");
        assertThat(written(plain, row(1, null, "{}"))).isEqualTo("{}\n");
    }

    @Test
    void c73LoadsRunsOfTheSameColumnsApartInAPartialUpdate() {
        TableRoute partial = KEYED.withOptions(LoadOptions.DEFAULT.withPartialUpdate(PartialUpdateMode.COLUMN));
        List<Piece> pieces = pieces(
                partial,
                row(1, null, "{\"id\":1,\"a\":1}"),
                row(2, null, "{\"a\":2,\"id\":2}"),
                row(3, null, "{\"id\":1,\"b\":1}"),
                row(4, "{\"id\":1}", null));

        assertThat(pieces).extracting(piece -> piece.rows().size()).containsExactly(2, 1, 1);
        assertThat(headers(partial, pieces.get(0)))
                .contains("columns=_partition,_offset,a,id", "partial_update=true", "partial_update_mode=column");
        assertThat(headers(partial, pieces.get(2))).doesNotContain("partial_update");
    }

    @Test
    void c77LoadsDeletesApartWhereTheTableHasAMergeCondition() {
        TableRoute merging = TableRoute.primaryKey("topic", "db", "t", "seq");
        List<Piece> pieces = pieces(
                merging, row(1, null, "{\"id\":1,\"seq\":1}"), row(2, "{\"id\":1}", null), row(3, "{\"id\":2}", null));

        assertThat(pieces).extracting(piece -> piece.rows().size()).containsExactly(1, 2);
        assertThat(headers(merging, pieces.get(0))).contains("merge_condition=seq");
        assertThat(headers(merging, pieces.get(1))).doesNotContain("merge_condition");
    }

    @Test
    void refusesOptionsThatTheTableCannotTake() {
        assertThatThrownBy(() -> TableRoute.unique("topic", "db", "t")
                        .withOptions(LoadOptions.DEFAULT.withPartialUpdate(PartialUpdateMode.ROW)))
                .hasMessage(
                        "route topic to db.t with partial update: only a PRIMARY_KEY table takes one, this is UNIQUE");
        assertThatThrownBy(() -> new TableRoute("topic", "db", "t", TableKind.DUPLICATE, Optional.of("seq")))
                .hasMessage("route topic to db.t with merge_condition seq: only a PRIMARY_KEY table takes one, this is"
                        + " DUPLICATE");
    }

    @Test
    void saysWhichTablesAreLoadedExactlyOnceByTheirOwnPosition() {
        assertThat(TableRoute.duplicate("t", "d", "t").knowsItsPosition()).isTrue();
        assertThat(TableRoute.aggregate("t", "d", "t").knowsItsPosition()).isTrue();
        assertThat(TableRoute.duplicate("t", "d", "t").withoutPositionColumns().knowsItsPosition())
                .isFalse();
        assertThat(KEYED.knowsItsPosition()).isFalse();
    }

    private static String headers(TableRoute route, Piece piece) {
        StreamLoadRequest request = LoadMaker.request(route, piece, "l1");
        return io.tieout.streamload.RequestHeaders.of(request).toString();
    }

    @SafeVarargs
    private static List<Piece> pieces(TableRoute route, ConsumerRecord<byte[], byte[]>... records) {
        EntryReader reader = new EntryReader(route);
        List<Entry.Row> rows = IntStream.range(0, records.length)
                .mapToObj(i -> (Entry.Row) reader.read(records[i]))
                .toList();
        return Piece.cut(rows, route);
    }

    private static String written(TableRoute route, ConsumerRecord<byte[], byte[]> record) {
        Entry entry = new EntryReader(route).read(record);
        assertThat(entry).isInstanceOf(Entry.Row.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ((Entry.Row) entry).writeTo(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> row(long offset, @Nullable String key, @Nullable String value) {
        return new ConsumerRecord<>("topic", 3, offset, bytes(key), bytes(value));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
