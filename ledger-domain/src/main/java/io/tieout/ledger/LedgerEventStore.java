package io.tieout.ledger;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.fact.FactId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JDBC engine on the ledger's own table: the one place where the ledger reaches into Axon's event store. It adds three things.
 *
 * <ul>
 *   <li>The identifier of an event is derived from its fact, so that the unique key on it refuses a second event for the same fact for ever.
 *   <li>What a reader needs beside the payload (routing key, both times, content hash) has columns of its own.
 *   <li>Streams that a batch is about to need can be handed in beforehand, so that one query serves the whole batch.
 * </ul>
 */
final class LedgerEventStore extends JdbcEventStorageEngine {
    /** Axon's default resolver looks at the class of the exception and misses the duplicate keys of a batch insert; the SQL state tells. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final byte[] NO_METADATA = {'{', '}'};

    private static final String INSERT = """
        INSERT INTO ledger_event (event_id, aggregate_id, aggregate_seq, aggregate_type, recorded_at, event_type, revision,
                                  payload, metadata, occurred_at, routing_key, content_hash, ledger_seq)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    /**
     * Gives the transaction its number before it takes places in the ledger: {@link SqlFeed} closes gaps by transaction numbers, and a transaction
     * that held a place without a number would not be seen.
     */
    private static final String TAKE_PLACES = """
        WITH number AS MATERIALIZED (SELECT pg_current_xact_id() AS id)
        SELECT nextval('ledger_event_ledger_seq_seq'), number.id::text FROM number, generate_series(1, ?)
        """;

    @SuppressWarnings("ThreadLocalUsage") // Two ledgers in one process have two databases.
    private final ThreadLocal<Map<String, List<DomainEventData<?>>>> handedIn = ThreadLocal.withInitial(Map::of);

    private final LedgerTransactions transactions;

    LedgerEventStore(LedgerTransactions transactions, Serializer serializer) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION))
                .dataType(byte[].class)
                .schema(schemaOfTable()));
        this.transactions = transactions;
    }

    /** Runs an action that finds these streams in memory. Streams of no event are streams that do not exist. */
    void withStreams(Map<String, List<DomainEventData<?>>> streams, Runnable action) {
        handedIn.set(streams);
        try {
            action.run();
        } finally {
            handedIn.remove();
        }
    }

    /** All events of the streams that exist, by stream and in order: one query. */
    Map<String, List<DomainEventData<?>>> readStreams(Connection connection, List<String> streams) throws SQLException {
        String sql = "SELECT " + schema().domainEventFields()
                + " FROM ledger_event WHERE aggregate_id = ANY (?) ORDER BY aggregate_id, aggregate_seq";
        Map<String, List<DomainEventData<?>>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", streams.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    DomainEventData<?> event = getDomainEventData(rows);
                    found.computeIfAbsent(event.getAggregateIdentifier(), stream -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        return found;
    }

    /** The content hashes of the events that exist among these, by identifier. */
    static Map<UUID, String> contentHashes(Connection connection, List<UUID> eventIds) throws SQLException {
        Map<UUID, String> hashes = new HashMap<>();
        if (eventIds.isEmpty()) {
            return hashes;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT event_id, content_hash FROM ledger_event WHERE event_id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", eventIds.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.put(rows.getObject(1, UUID.class), HexFormat.of().formatHex(rows.getBytes(2)));
                }
            }
        }
        return hashes;
    }

    /**
     * One insert for all events. Their places follow the order given; the rows are written in the order of the event identifiers, so that of two
     * transactions with the same facts one waits for the other and never both.
     */
    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        transactions.claim(StreamShards.of(events.stream()
                .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .toList()));
        List<Row> rows = rows(connection, events);
        PreparedStatement statement = connection.prepareStatement(INSERT);
        for (Row row : rows) {
            DomainEventMessage<?> event = row.event();
            LedgerEvent payload = (LedgerEvent) event.getPayload();
            FactOrigin origin = payload.origin();
            SerializedObject<byte[]> json = event.serializePayload(serializer, byte[].class);
            statement.setObject(1, row.eventId());
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            statement.setObject(5, utc(origin.recordedAt()));
            statement.setString(6, json.getType().getName());
            statement.setString(7, json.getType().getRevision());
            statement.setBytes(8, json.getData());
            statement.setBytes(9, metadata(event, serializer));
            statement.setObject(10, utc(origin.occurredAt()));
            statement.setString(11, payload.routingKey());
            statement.setBytes(12, HexFormat.of().parseHex(origin.contentHash()));
            statement.setLong(13, row.place());
            statement.addBatch();
        }
        return statement;
    }

    /** Events of facts carry none, which need not be written by a serializer each time. */
    private static byte[] metadata(DomainEventMessage<?> event, Serializer serializer) {
        return event.getMetaData().isEmpty()
                ? NO_METADATA.clone()
                : event.serializeMetaData(serializer, byte[].class).getData();
    }

    private record Row(long place, UUID eventId, DomainEventMessage<?> event) {}

    /** The events with their places and identifiers, in the order of the index on the identifiers. */
    private static List<Row> rows(Connection connection, List<? extends EventMessage<?>> events) throws SQLException {
        List<Row> rows = new ArrayList<>(events.size());
        try (PreparedStatement statement = connection.prepareStatement(TAKE_PLACES)) {
            statement.setInt(1, events.size());
            try (ResultSet places = statement.executeQuery()) {
                for (EventMessage<?> message : events) {
                    places.next();
                    DomainEventMessage<?> event = (DomainEventMessage<?>) message;
                    rows.add(new Row(places.getLong(1), eventId((LedgerEvent) event.getPayload()), event));
                }
            }
        }
        rows.sort(Comparator.comparing(Row::eventId, LedgerEventStore::compareUnsigned));
        return rows;
    }

    private static int compareUnsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static UUID eventId(LedgerEvent event) {
        FactOrigin origin = event.origin();
        return event instanceof FactConflictRecorded
                ? FactId.ofConflict(origin.source(), origin.factId(), origin.contentHash())
                : FactId.of(origin.source(), origin.factId());
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        List<DomainEventData<?>> stream = handedIn.get().get(aggregateIdentifier);
        if (stream == null) {
            return super.fetchDomainEvents(aggregateIdentifier, firstSequenceNumber, batchSize);
        }
        return stream.stream()
                .filter(event -> event.getSequenceNumber() >= firstSequenceNumber)
                .toList();
    }

    /** None: streams here are a few events long, a snapshot would cost more than it saves. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected Object readTimeStamp(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static EventSchema schemaOfTable() {
        return EventSchema.builder()
                .eventTable("ledger_event")
                .globalIndexColumn("ledger_seq")
                .eventIdentifierColumn("event_id")
                .aggregateIdentifierColumn("aggregate_id")
                .sequenceNumberColumn("aggregate_seq")
                .typeColumn("aggregate_type")
                .timestampColumn("recorded_at")
                .payloadTypeColumn("event_type")
                .payloadRevisionColumn("revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }
}
