package io.tieout.ledger;

import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactConflicts;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactReaders;
import io.tieout.ledger.fact.ReadFact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A ledger on a database of its own that goes on from a place of another ledger, of which it borrows the streams it needs: so facts and decisions
 * meet the rules, readers and identifiers that they would meet there, and nothing is appended there. Events get the places behind that place, as they
 * would if nothing else came. For one thread.
 *
 * <pre>{@code
 * try (HypotheticalLedger ledger = HypotheticalLedger.open(emptyDatabase, eventStore, cut)) {
 *     ledger.record(facts);
 *     ledger.decide(decision);
 *     List<StoredEvent> events = ledger.events();
 * }
 * }</pre>
 */
public final class HypotheticalLedger implements AutoCloseable {
    private static final String COLUMNS =
            "ledger_seq, event_id, aggregate_type, aggregate_id, aggregate_seq, event_type,"
                    + " revision, routing_key, occurred_at, recorded_at, content_hash, payload, metadata";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM ledger_event WHERE ledger_seq <= ? AND ";
    private static final String DECISIONS =
            SELECT + "aggregate_type IN ('Adjustment', 'AccountingPeriod', 'ReconciliationBreak')";
    private static final String STREAMS = SELECT + "aggregate_id = ANY (?)";
    private static final String STREAM_OF_EVENT =
            "SELECT DISTINCT aggregate_id FROM ledger_event WHERE ledger_seq <= ? AND event_id = ANY (?)";
    private static final String INSERT = "INSERT INTO ledger_event (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final int FIELDS = 13;

    private final DataSource original;
    private final DataSource scratch;
    private final long upTo;
    private final Ledger ledger;
    private final FactReaders readers;
    private final Set<String> borrowed = new HashSet<>();

    private HypotheticalLedger(DataSource original, DataSource scratch, long upTo, Ledger ledger, FactReaders readers) {
        this.original = original;
        this.scratch = scratch;
        this.upTo = upTo;
        this.ledger = ledger;
        this.readers = readers;
    }

    /**
     * Opens one, with every decision of the original up to a place.
     *
     * @param empty an empty database that nobody else uses
     * @param original the database of the other ledger; it is only read
     * @param upTo a place of {@link SealedHead} or one below
     * @throws LedgerUnavailableException if one of the databases does not answer
     */
    public static HypotheticalLedger open(LedgerConfig empty, DataSource original, long upTo) {
        DataSource scratch = LedgerDatabase.unlimited(empty);
        try {
            LedgerSchema.migrate(scratch);
            try (Connection from = original.getConnection();
                    PreparedStatement select = from.prepareStatement(DECISIONS)) {
                select.setLong(1, upTo);
                copy(select, scratch);
            }
            goOnBehind(scratch, upTo);
        } catch (SQLException e) {
            throw new LedgerUnavailableException("a hypothetical ledger could not be made", e);
        }
        return new HypotheticalLedger(
                original, scratch, upTo, Ledger.open(empty), new FactReaders(empty.accountingZone()));
    }

    /** Records facts as {@link Ledger#record} would. */
    public List<FactOutcome> record(List<FactEnvelope> facts) {
        Set<String> streams = new TreeSet<>();
        Set<UUID> events = new HashSet<>();
        for (FactEnvelope envelope : facts) {
            try {
                ReadFact fact = readers.read(envelope);
                streams.add(LedgerAxon.streamOf(fact));
                streams.add(FactConflicts.TYPE.stream(fact.conflict(fact.contentHash(), fact.occurredAt())));
                events.add(fact.eventId());
            } catch (Refusal malformed) {
                // The ledger says so itself.
            }
        }
        borrow(streams, events);
        return ledger.record(facts);
    }

    /** Carries out a decision as {@link Ledger#decide} would. */
    public DecisionOutcome decide(Decision decision) {
        if (decision.command() instanceof AdjustmentCommand.Propose propose) {
            Answered answered = propose.answers();
            switch (answered.kind()) {
                case JOURNAL_ENTRY -> borrow(Set.of(AggregateType.stream("JournalEntry", answered.id())), Set.of());
                case FACT -> borrow(Set.of(), uuid(answered.id()));
                case BREAK -> borrow(Set.of(), Set.of());
            }
        }
        return ledger.decide(decision);
    }

    /** Lets the ledger conclude what it concludes by itself from the events so far, and returns them all in order. */
    public List<StoredEvent> events() {
        Conclusions conclusions = ledger.conclusions();
        List<StoredEvent> events = new ArrayList<>();
        FeedPosition position = new SqlPosition(upTo, List.of());
        FeedBatch batch = ledger.feed().read(position, 1_000);
        while (!batch.events().isEmpty()) {
            conclusions.from(batch.events());
            events.addAll(batch.events());
            batch = ledger.feed().read(batch.next(), 1_000);
        }
        return events;
    }

    private void borrow(Set<String> streams, Set<UUID> events) {
        try (Connection from = original.getConnection()) {
            Set<String> wanted = new TreeSet<>(streams);
            if (!events.isEmpty()) {
                wanted.addAll(streamsOf(from, events));
            }
            wanted.removeAll(borrowed);
            if (wanted.isEmpty()) {
                return;
            }
            try (PreparedStatement select = from.prepareStatement(STREAMS)) {
                select.setLong(1, upTo);
                select.setArray(2, from.createArrayOf("text", wanted.toArray()));
                copy(select, scratch);
            }
            borrowed.addAll(wanted);
        } catch (SQLException e) {
            throw new LedgerUnavailableException("streams could not be borrowed from the event store", e);
        }
    }

    private Collection<String> streamsOf(Connection from, Set<UUID> events) throws SQLException {
        Set<String> streams = new TreeSet<>();
        try (PreparedStatement select = from.prepareStatement(STREAM_OF_EVENT)) {
            select.setLong(1, upTo);
            select.setArray(2, from.createArrayOf("uuid", events.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    streams.add(rows.getString(1));
                }
            }
        }
        return streams;
    }

    private static void copy(PreparedStatement select, DataSource to) throws SQLException {
        try (ResultSet rows = select.executeQuery();
                Connection connection = to.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (rows.next()) {
                for (int field = 1; field <= FIELDS; field++) {
                    insert.setObject(field, rows.getObject(field));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Places go on behind {@code upTo}, and what came before is no news to anyone. */
    private static void goOnBehind(DataSource scratch, long upTo) throws SQLException {
        try (Connection connection = scratch.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SEQUENCE ledger_event_ledger_seq_seq RESTART WITH " + (upTo + 1));
        }
    }

    private static Set<UUID> uuid(String id) {
        try {
            return Set.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Set.of(); // No event has it, and the ledger says so.
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
