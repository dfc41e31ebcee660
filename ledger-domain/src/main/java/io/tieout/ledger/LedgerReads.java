package io.tieout.ledger;

import io.tieout.ledger.adjustment.AdjustmentEvent;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.period.PeriodBook;
import io.tieout.ledger.period.PeriodEvent;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.period.PeriodState;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakState;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what was decided straight from the event store, so that it is never older than the last commit. Safe for use by several threads. */
final class LedgerReads {
    private static final String FIELDS =
            "SELECT ledger_seq, aggregate_id, aggregate_seq, aggregate_type, event_type, revision, payload FROM ledger_event ";

    // Each kind is written out: the partial index serves a query only where the planner sees the kind.
    private static final String ADJUSTMENTS = FIELDS + "WHERE aggregate_type = 'Adjustment' ORDER BY ledger_seq";
    private static final String PERIODS = FIELDS + "WHERE aggregate_type = 'AccountingPeriod' ORDER BY ledger_seq";
    private static final String BREAKS = FIELDS + "WHERE aggregate_type = 'ReconciliationBreak' ORDER BY ledger_seq";
    private static final String STREAM = FIELDS + "WHERE aggregate_id = ? ORDER BY aggregate_seq";
    private static final String EVENT = FIELDS + "WHERE event_id = ?";

    private final LedgerEventCodec codec;

    LedgerReads(LedgerEventCodec codec) {
        this.codec = codec;
    }

    /** An event and where it lies. */
    record Placed(
            long ledgerSeq,
            String stream,
            long aggregateSeq,
            String aggregateType,
            String eventType,
            LedgerEvent event,
            String payload) {}

    Collection<AdjustmentState> adjustments(Connection connection) throws SQLException {
        Map<String, AdjustmentState> states = new LinkedHashMap<>();
        for (Placed placed : all(connection, ADJUSTMENTS)) {
            states.compute(
                    placed.stream(), (id, before) -> AdjustmentState.apply(before, (AdjustmentEvent) placed.event()));
        }
        return states.values();
    }

    PeriodBook periods(Connection connection) throws SQLException {
        Map<PeriodId, PeriodState> states = new LinkedHashMap<>();
        for (Placed placed : all(connection, PERIODS)) {
            PeriodEvent event = (PeriodEvent) placed.event();
            states.compute(event.periodId(), (id, before) -> PeriodState.apply(before, event));
        }
        return new PeriodBook(states.values());
    }

    Collection<BreakState> breaks(Connection connection) throws SQLException {
        Map<String, BreakState> states = new LinkedHashMap<>();
        for (Placed placed : all(connection, BREAKS)) {
            states.compute(placed.stream(), (id, before) -> BreakState.apply(before, (BreakEvent) placed.event()));
        }
        return states.values();
    }

    /** The events of a stream in order; none where it does not exist. */
    List<Placed> stream(Connection connection, String stream) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STREAM)) {
            statement.setString(1, stream);
            return placed(statement);
        }
    }

    /** The event of that identifier. */
    Optional<Placed> event(Connection connection, UUID eventId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EVENT)) {
            statement.setObject(1, eventId);
            return placed(statement).stream().findFirst();
        }
    }

    private List<Placed> all(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1_000);
            return placed(statement);
        }
    }

    private List<Placed> placed(PreparedStatement statement) throws SQLException {
        List<Placed> events = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                byte[] payload = rows.getBytes(7);
                events.add(new Placed(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getString(4),
                        rows.getString(5),
                        codec.read(rows.getString(5), rows.getString(6), payload),
                        new String(payload, StandardCharsets.UTF_8)));
            }
        }
        return events;
    }
}
