package io.tieout.ledger;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.fact.FactId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    private static final String INSERT = """
            INSERT INTO ledger_event (event_id, aggregate_id, aggregate_seq, aggregate_type, recorded_at, event_type, revision,
                                      payload, metadata, occurred_at, routing_key, content_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @SuppressWarnings("ThreadLocalUsage") // Two ledgers in one process have two databases.
    private final ThreadLocal<Map<String, List<DomainEventData<?>>>> handedIn = ThreadLocal.withInitial(Map::of);

    LedgerEventStore(LedgerTransactions transactions, Serializer serializer) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION))
                .dataType(byte[].class)
                .schema(schemaOfTable()));
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

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        takeTransactionId(connection);
        PreparedStatement statement = connection.prepareStatement(INSERT);
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            LedgerEvent payload = (LedgerEvent) event.getPayload();
            FactOrigin origin = payload.origin();
            SerializedObject<byte[]> json = event.serializePayload(serializer, byte[].class);
            statement.setObject(1, eventId(payload));
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            statement.setObject(5, utc(origin.recordedAt()));
            statement.setString(6, json.getType().getName());
            statement.setString(7, json.getType().getRevision());
            statement.setBytes(8, json.getData());
            statement.setBytes(
                    9, event.serializeMetaData(serializer, byte[].class).getData());
            statement.setObject(10, utc(origin.occurredAt()));
            statement.setString(11, payload.routingKey());
            statement.setBytes(12, HexFormat.of().parseHex(origin.contentHash()));
            statement.addBatch();
        }
        return statement;
    }

    /**
     * Gives the transaction its number before it takes places in the ledger. {@link SqlFeed} closes gaps by transaction numbers: without this,
     * a transaction could hold a place and not yet be seen.
     */
    private static void takeTransactionId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
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
