package io.tieout.ledger;

import io.tieout.ledger.adjustment.AdjustmentEvent;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.adjustment.Adjustments;
import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.period.ControlTotals;
import io.tieout.ledger.period.PeriodBook;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.period.PeriodState.Seal;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakKind;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.Breaks;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What people decided, read from the event store itself: never older than the last commit, whichever process made it. Safe for use by several
 * threads. Every method throws {@link LedgerUnavailableException} if the event store does not answer.
 */
public final class LedgerBooks {
    private final DataSource dataSource;
    private final LedgerReads reads;
    private final PeriodTotals totals;
    private final ConflictPapers conflicts;

    LedgerBooks(DataSource dataSource, LedgerReads reads, PeriodTotals totals, ConflictPapers conflicts) {
        this.dataSource = dataSource;
        this.reads = reads;
        this.totals = totals;
        this.conflicts = conflicts;
    }

    /** All adjustments in the order they were proposed. */
    public List<AdjustmentState> adjustments() {
        return read(connection -> List.copyOf(reads.adjustments(connection)));
    }

    /** The adjustment of that number. */
    public Optional<AdjustmentState> adjustment(AdjustmentId id) {
        return read(connection -> {
            AdjustmentState state = null;
            for (LedgerReads.Placed placed :
                    reads.stream(connection, AggregateType.stream(Adjustments.NAME, id.value()))) {
                state = AdjustmentState.apply(state, (AdjustmentEvent) placed.event());
            }
            return Optional.ofNullable(state);
        });
    }

    /** All periods that were ever closed. */
    public PeriodBook periods() {
        return read(reads::periods);
    }

    /**
     * Counts a sealed period again.
     *
     * @return empty if the period is not sealed
     */
    public Optional<SealCheck> verify(PeriodId period) {
        return read(connection -> {
            Optional<Seal> sealed = reads.periods(connection).sealOn(period.firstDay());
            if (sealed.isEmpty()) {
                return Optional.empty();
            }
            Seal seal = sealed.get();
            ControlTotals now = totals.count(connection, period, seal.totals().upToSeq());
            List<String> differences = new ArrayList<>(seal.totals().differencesTo(now));
            if (!seal.totals().hash().equals(seal.hash())) {
                differences.add(0, "the control totals that were kept are not those that were sealed");
            }
            return Optional.of(new SealCheck(period, seal.totals().upToSeq(), seal.hash(), now.hash(), differences));
        });
    }

    /** All breaks that the ledger knows, in the order they were opened. */
    public List<BreakState> breaks() {
        return read(connection -> List.copyOf(reads.breaks(connection)));
    }

    /** Everything about a break. */
    public Optional<BreakDossier> dossier(BreakId id) {
        return read(connection -> {
            BreakState state = null;
            List<BreakEvent> history = new ArrayList<>();
            for (LedgerReads.Placed placed : reads.stream(connection, AggregateType.stream(Breaks.NAME, id.value()))) {
                BreakEvent event = (BreakEvent) placed.event();
                history.add(event);
                state = BreakState.apply(state, event);
            }
            if (state == null) {
                return Optional.empty();
            }
            return Optional.of(new BreakDossier(
                    state,
                    history,
                    state.opened().subject().kind() == BreakKind.CONFLICTING_DUPLICATE
                            ? contents(connection, id)
                            : List.of()));
        });
    }

    private List<BreakDossier.Content> contents(Connection connection, BreakId id) throws SQLException {
        ConflictPapers.Found found = conflicts.find(connection, id.value());
        LedgerEvent first = found.first().event();
        String inForce = conflicts.inForce(reads.stream(connection, found.first().stream())).stream()
                .filter(fact -> fact.origin().source().equals(first.origin().source())
                        && fact.origin().factId().equals(first.origin().factId()))
                .map(fact -> fact.origin().contentHash())
                .findFirst()
                .orElseThrow();
        List<BreakDossier.Content> contents = new ArrayList<>();
        contents.add(
                content(first, inForce, found.first().eventType(), found.first().payload()));
        for (FactConflictRecorded later : found.later()) {
            contents.add(content(later, inForce, later.factType(), later.content()));
        }
        return contents;
    }

    private static BreakDossier.Content content(LedgerEvent event, String inForce, String type, String json) {
        return new BreakDossier.Content(
                event.origin().contentHash(),
                event.origin().contentHash().equals(inForce),
                event.origin().occurredAt(),
                event.origin().recordedAt(),
                type,
                json);
    }

    /** What is asked of a connection. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    <T> T read(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            try {
                return question.ask(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the event store could not be asked what was decided", e);
        }
    }
}
