package io.tieout.app.whatif;

import io.tieout.projections.wire.RowTable;
import io.tieout.streamload.LoadBody;
import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads rows into the tables of one scenario database, many at a time. For one thread. */
final class RowLoader {
    private static final int MOST_ROWS = 50_000;
    private static final long MOST_BYTES = 16L << 20;

    private final StreamLoadClient client;
    private final String database;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<RowTable, Long> offsets = new EnumMap<>(RowTable.class);
    private final List<byte[]> waiting = new ArrayList<>();
    private long waitingBytes;
    private int loads;

    RowLoader(StreamLoadClient client, String database) {
        this.client = client;
        this.database = database;
    }

    /** Adds a row; rows of one table come together, {@link #finish} ends them. */
    void add(RowTable table, int partition, byte[] json) {
        byte[] row = positioned(table, partition, json);
        waiting.add(row);
        waitingBytes += row.length;
        if (waiting.size() >= MOST_ROWS || waitingBytes >= MOST_BYTES) {
            finish(table);
        }
    }

    /** Loads what is left of a table. */
    void finish(RowTable table) {
        if (!waiting.isEmpty()) {
            load(table, false);
        }
    }

    /** Deletes rows of a Primary Key table, given whole. */
    void delete(RowTable table, List<ChangedRow> rows) {
        for (ChangedRow row : rows) {
            String before = row.before();
            if (before != null) {
                waiting.add(positioned(table, row.partition(), before.getBytes(StandardCharsets.UTF_8)));
            }
        }
        if (!waiting.isEmpty()) {
            load(table, true);
        }
    }

    private void load(RowTable table, boolean deletes) {
        loads++;
        StreamLoadRequest.Builder request =
                request(database, table.tableName(), "what-if-" + run + "-" + table.tableName() + "-" + loads, waiting);
        send(client, (deletes ? request.deletes() : request).build());
        waiting.clear();
        waitingBytes = 0;
    }

    /** Loads rows, each a line of JSON, into any table of a scenario database. */
    static void load(StreamLoadClient client, String database, String table, List<byte[]> rows) {
        if (!rows.isEmpty()) {
            send(
                    client,
                    request(database, table, "what-if-" + UUID.randomUUID(), rows)
                            .build());
        }
    }

    private static StreamLoadRequest.Builder request(String database, String table, String label, List<byte[]> rows) {
        return StreamLoadRequest.builder(database, table, label, LoadBody.ofRows(rows))
                .strictMode();
    }

    private static void send(StreamLoadClient client, StreamLoadRequest request) {
        LoadOutcome outcome = client.loadUntilKnown(request);
        if (!(outcome instanceof Loaded) && !(outcome instanceof AlreadyLoaded)) {
            throw new WhatIfException("table " + request.database() + "." + request.table() + " did not take its rows: "
                    + outcome.message() + "; drop the what-if and create it again");
        }
    }

    private byte[] positioned(RowTable table, int partition, byte[] json) {
        long offset = offsets.merge(table, 1L, Long::sum) - 1;
        byte[] position =
                (",\"_partition\":" + partition + ",\"_offset\":" + offset + "}\n").getBytes(StandardCharsets.UTF_8);
        byte[] row = new byte[json.length - 1 + position.length];
        System.arraycopy(json, 0, row, 0, json.length - 1);
        System.arraycopy(position, 0, row, json.length - 1, position.length);
        return row;
    }
}
