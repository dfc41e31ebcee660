package io.tieout.sink;

import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.StreamLoadClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Loads records of a row topic again that a table has lost, each under its own position: the row is the one that the sink loaded, {@code _partition} and
 * {@code _offset} included, and nothing is added to the topic. For append-only tables, which the sink resumes behind their highest offset, so that it
 * never comes back by itself to what was deleted below.
 *
 * <p>The caller knows that the table lacks the rows and that the sink is past their offsets; a row that is there would be there twice. Thread-safe.
 */
public final class Reload {
    private final StreamLoadClient client;

    /** @param client stays the caller's to close */
    public Reload(StreamLoadClient client) {
        this.client = client;
    }

    /**
     * Loads rows in one load: all of them or none. Each call has a label of its own.
     *
     * @param records of the route's topic, not deletes
     * @throws IllegalStateException if the warehouse did not take them, or does not say; look at the table then
     */
    public void load(TableRoute route, List<ConsumerRecord<byte[], byte[]>> records) {
        EntryReader reader = new EntryReader(route);
        List<Entry.Row> rows = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!(reader.read(record) instanceof Entry.Row row) || row.delete()) {
                throw new IllegalArgumentException("offset " + record.offset() + " of " + record.topic() + "-"
                        + record.partition() + " holds no row: only rows can be loaded again");
            }
            rows.add(row);
        }
        String label = "reload-" + route.table() + "-" + UUID.randomUUID();
        LoadOutcome outcome = client.loadUntilKnown(LoadMaker.request(route, new Piece(rows), label));
        if (!(outcome instanceof Loaded) && !(outcome instanceof AlreadyLoaded)) {
            throw new IllegalStateException("table " + route.name() + ": " + rows.size()
                    + " rows were not loaded again: " + outcome.message() + "; verify, then repair again");
        }
    }
}
