package io.tieout.app.completeness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.completeness.CompletenessReport.TableResult;
import io.tieout.streamload.LoadBody;
import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table {@code completeness}: what the verifier found of each table, for everybody who may read the warehouse. */
final class CompletenessTable {
    private static final Logger LOG = LoggerFactory.getLogger(CompletenessTable.class);
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 1_000;

    private final String database;

    CompletenessTable(String database) {
        this.database = database;
    }

    /** The number of the last round that was written; 0 where there is none. */
    long lastRound(Connection warehouse) throws SQLException {
        try (Statement statement = warehouse.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(round), 0) FROM completeness")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** One load for all tables. A load that fails is only logged: the next round writes everything again. */
    void write(StreamLoadClient client, CompletenessStatus status) {
        Map<String, String> first = new HashMap<>();
        for (Difference difference : status.differences()) {
            first.putIfAbsent(difference.table(), difference.text());
        }
        String at = DATETIME.format(status.verifiedAt().orElseThrow());
        StringBuilder rows = new StringBuilder();
        for (TableResult table : status.tables()) {
            ObjectNode row = JSON.createObjectNode()
                    .put("table_name", table.table())
                    .put("round", status.round())
                    .put("verified_seq", status.verifiedSeq())
                    .put("expected_rows", table.expectedRows())
                    .put("found_rows", table.rows())
                    .put("differences", status.counts().getOrDefault(table.table(), 0L))
                    .put("first_difference", shortened(first.get(table.table())))
                    .put("verified_at", at);
            rows.append(row).append('\n');
        }
        StreamLoadRequest request = StreamLoadRequest.builder(
                        database,
                        "completeness",
                        "completeness-" + UUID.randomUUID(),
                        LoadBody.ofRows(List.of(rows.toString().getBytes(StandardCharsets.UTF_8))))
                .strictMode()
                .build();
        LoadOutcome outcome = client.load(request);
        if (!(outcome instanceof LoadOutcome.Loaded)) {
            LOG.warn("the verifier's findings could not be written: {}", outcome.message());
        }
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int end = Math.min(text.length(), MOST_BYTES);
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end--;
        }
        return text.substring(0, end);
    }
}
