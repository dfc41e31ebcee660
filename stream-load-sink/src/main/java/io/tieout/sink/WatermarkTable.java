package io.tieout.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.streamload.LoadBody;
import io.tieout.streamload.StreamLoadRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where watermarks go: a Primary Key table of {@code (table_name, row_partition, source_partition)} whose larger
 * {@code ledger_seq} wins, so that writing one twice or late changes nothing. Its labels need therefore not exclude each
 * other; they only have to be new.
 */
final class WatermarkTable {
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String database;
    private final String table;
    private final String instance;
    private final Clock clock;
    private long writes;

    /** @param instance letters and digits that no other instance has */
    WatermarkTable(String database, String table, String instance, Clock clock) {
        this.database = database;
        this.table = table;
        this.instance = instance;
        this.clock = clock;
    }

    /** One load for all tables and partitions. */
    StreamLoadRequest request(WatermarkBoard.Snapshot snapshot) {
        String writtenAt = DATETIME.format(clock.instant());
        List<byte[]> rows = snapshot.marks().entrySet().stream()
                .map(mark -> row(mark.getKey(), mark.getValue(), writtenAt))
                .toList();
        writes++;
        String label = "watermark-" + instance + "-" + clock.millis() + "-" + writes;
        return StreamLoadRequest.builder(database, table, label, LoadBody.ofRows(rows))
                .mergeCondition("ledger_seq")
                .strictMode()
                .build();
    }

    String name() {
        return database + "." + table;
    }

    private static byte[] row(WatermarkBoard.Key key, long sequence, String writtenAt) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("table_name", key.table());
        row.put("row_partition", key.partition().partition());
        row.put("source_partition", key.source());
        row.put("ledger_seq", sequence);
        row.put("watermark_at", writtenAt);
        try {
            return (JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException plainMap) {
            throw new IllegalStateException("a map of texts and numbers is JSON", plainMap);
        }
    }
}
