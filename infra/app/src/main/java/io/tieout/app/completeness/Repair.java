package io.tieout.app.completeness;

import io.tieout.app.completeness.Difference.Kind;
import io.tieout.app.completeness.Difference.Place;
import io.tieout.sink.Reload;
import io.tieout.sink.TableRoute;
import io.tieout.starrocks.TableShape.Model;
import io.tieout.streamload.LoadBody;
import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Puts differing rows right, each in the way of its table's model:
 *
 * <ul>
 *   <li>Primary Key: the expected row, or a delete, is written to the row topic once more, in its partition, and the sink loads it;
 *   <li>Unique: the same; a row too many is deleted by key, because the model takes no deletes from a load;
 *   <li>Duplicate: what is wrong is deleted by key, then the record of the topic is loaded again under its own position ({@link Reload});
 *   <li>Aggregate: the difference is loaded and adds up, which no other load can disturb.
 * </ul>
 */
final class Repair {
    private static final int AT_ONCE = 1_000;

    private final VerificationSettings settings;
    private final List<ProvenTable> tables;
    private final Expectation expectation;
    private final Map<ProvenTable, TopicProof> topics;
    private final Map<ProvenTable, AggregateProof.Result> aggregates;
    private final Map<String, Integer> done = new TreeMap<>();

    Repair(
            VerificationSettings settings,
            List<ProvenTable> tables,
            Expectation expectation,
            Map<ProvenTable, TopicProof> topics,
            Map<ProvenTable, AggregateProof.Result> aggregates) {
        this.settings = settings;
        this.tables = tables;
        this.expectation = expectation;
        this.topics = topics;
        this.aggregates = aggregates;
    }

    List<String> repair(List<Difference> differences) throws SQLException {
        try (RowPublisher publisher = new RowPublisher(settings.kafka());
                TopicReader reader = new TopicReader(settings.kafka());
                Connection warehouse = settings.warehouse().getConnection();
                StreamLoadClient client = settings.streamLoad().get()) {
            for (ProvenTable table : tables) {
                List<Difference> here = differences.stream()
                        .filter(difference -> difference.table().equals(table.name()))
                        .toList();
                if (!here.isEmpty()) {
                    switch (table.shape().model()) {
                        case PRIMARY, UNIQUE -> byTopic(table, here, publisher, warehouse);
                        case DUPLICATE -> byPosition(table, here, publisher, reader, warehouse, client);
                        case AGGREGATE -> bySum(table, here, warehouse, client);
                    }
                }
            }
            publisher.commit();
        }
        List<String> lines = new ArrayList<>();
        done.forEach((what, rows) -> lines.add(what + ": " + rows));
        return lines;
    }

    private void byTopic(ProvenTable table, List<Difference> here, RowPublisher publisher, Connection warehouse)
            throws SQLException {
        String topic = settings.rowTopic().apply(table.table());
        boolean takesDeletes = table.shape().model() == Model.PRIMARY;
        for (Difference difference : here) {
            Optional<KeptRow> row = expected(table, difference);
            byte[] key = difference.key().toString().getBytes(StandardCharsets.UTF_8);
            // Also before a row whose ledger sequence was raised, against which the right one would lose.
            boolean delete = row.isEmpty()
                    || difference.columns().stream()
                            .anyMatch(column -> column.column().equals("ledger_seq"));
            if (delete && takesDeletes) {
                publisher.send(topic, difference.partition(), key, null);
                count(table, "deleted through the row topic");
            } else if (row.isEmpty()) {
                delete(table, List.of(difference), warehouse);
            }
            if (row.isPresent()) {
                publisher.send(topic, row.get().partition(), key, row.get().json());
                count(table, "written to the row topic again");
            }
        }
    }

    private void byPosition(
            ProvenTable table,
            List<Difference> here,
            RowPublisher publisher,
            TopicReader reader,
            Connection warehouse,
            StreamLoadClient client)
            throws SQLException {
        String topic = settings.rowTopic().apply(table.table());
        TableRoute route = TableRoute.duplicate(topic, settings.database(), table.name());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<Difference> wrong = new ArrayList<>();
        for (Difference difference : here) {
            Optional<KeptRow> row = expected(table, difference);
            Optional<TopicProof.At> at = at(table, difference, row);
            if (difference.place() == Place.TOPIC) {
                row.filter(any -> difference.kind() == Kind.MISSING).ifPresent(lost -> {
                    byte[] key = difference.key().toString().getBytes(StandardCharsets.UTF_8);
                    publisher.send(topic, lost.partition(), key, lost.json());
                    count(table, "written to the row topic again");
                });
                continue;
            }
            if (difference.kind() != Kind.MISSING) {
                wrong.add(difference);
            }
            if (row.isPresent() && at.isPresent()) {
                records.add(reader.at(topic, at.get().partition(), at.get().offset()));
            }
        }
        delete(table, wrong, warehouse);
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            new Reload(client).load(route, records.subList(from, Math.min(from + AT_ONCE, records.size())));
        }
        count(table, "loaded again from the row topic", records.size());
    }

    private Optional<TopicProof.At> at(ProvenTable table, Difference difference, Optional<KeptRow> row) {
        TopicProof topic = topics.get(table);
        if (topic != null) {
            return topic.at(difference.keyHash());
        }
        return row.filter(kept -> kept.offset() >= 0).map(kept -> new TopicProof.At(kept.partition(), kept.offset()));
    }

    private void bySum(ProvenTable table, List<Difference> here, Connection warehouse, StreamLoadClient client)
            throws SQLException {
        AggregateProof proof = new AggregateProof(table);
        AggregateProof.Result result = Objects.requireNonNull(aggregates.get(table), table.name());
        StringBuilder rows = new StringBuilder();
        for (Difference difference : here) {
            if (difference.kind() == Kind.EXTRA) {
                delete(table, List.of(difference), warehouse);
            } else {
                proof.correction(result, difference)
                        .ifPresent(row -> rows.append(row).append('\n'));
                count(table, "corrected by the difference");
            }
        }
        if (rows.length() > 0) {
            String label = "correct-" + table.name() + "-" + UUID.randomUUID();
            LoadOutcome outcome = client.loadUntilKnown(StreamLoadRequest.builder(
                            settings.database(), table.name(), label, LoadBody.ofText(rows.toString()))
                    .strictMode()
                    .build());
            if (!(outcome instanceof LoadOutcome.Loaded) && !(outcome instanceof LoadOutcome.AlreadyLoaded)) {
                throw new IllegalStateException("table " + table.name() + " was not corrected: " + outcome.message()
                        + "; verify, then repair again");
            }
        }
    }

    private Optional<KeptRow> expected(ProvenTable table, Difference difference) {
        return expectation.rows(table).find(HexFormat.of().parseHex(difference.keyHash()));
    }

    /** Deletes rows by the columns of their key, one statement each: the models beside Primary Key take columns beside constants, joined by AND. */
    private void delete(ProvenTable table, List<Difference> differences, Connection warehouse) throws SQLException {
        for (Difference difference : differences) {
            List<String> conditions = new ArrayList<>();
            difference.key().properties().forEach(column -> {
                String value = column.getValue().asText();
                conditions.add(column.getKey() + " = "
                        + (column.getValue().isNumber()
                                ? value
                                : "'" + value.replace("\\", "\\\\").replace("'", "''") + "'"));
            });
            try (Statement statement = warehouse.createStatement()) {
                statement.execute("DELETE FROM " + table.name() + " WHERE "
                        + conditions.stream().collect(Collectors.joining(" AND ")));
            }
        }
        count(table, "deleted by key", differences.size());
    }

    private void count(ProvenTable table, String what) {
        count(table, what, 1);
    }

    private void count(ProvenTable table, String what, int rows) {
        if (rows > 0) {
            done.merge(table.name() + " " + what, rows, Integer::sum);
        }
    }
}
