package io.tieout.ledger;

import io.tieout.ledger.adjustment.AdjustmentBook;
import io.tieout.ledger.adjustment.AdjustmentBook.Known;
import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.adjustment.AdjustmentEvent;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.adjustment.Adjustments;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.decision.OperatorCommand;
import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.fact.FactRejection;
import io.tieout.ledger.journal.JournalEntryId;
import io.tieout.ledger.period.ControlTotals;
import io.tieout.ledger.period.PeriodBook;
import io.tieout.ledger.period.PeriodCommand;
import io.tieout.ledger.period.PeriodState;
import io.tieout.ledger.period.Periods;
import io.tieout.ledger.recon.BreakCommand;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakKind;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.Breaks;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Lays out what a decision rests on beside its own aggregate. */
final class DecisionPapers {
    private final LedgerReads reads;
    private final PeriodTotals totals;
    private final ConflictPapers conflicts;

    DecisionPapers(LedgerReads reads, PeriodTotals totals, ConflictPapers conflicts) {
        this.reads = reads;
        this.totals = totals;
        this.conflicts = conflicts;
    }

    /** What was read before the decision's transaction, because it takes long. */
    record Prepared(@Nullable ControlTotals totals) {}

    /** What the desk needs to go on. */
    sealed interface Paper {
        /**
         * Everything is there.
         *
         * @param restatement an event for the stream of another aggregate that belongs to the decision
         */
        record Ready(String id, Object message, Optional<StreamEvent> restatement) implements Paper {}

        /** There is no such aggregate. */
        record Missing(FactRejection reason) implements Paper {}
    }

    /** What was read before the transaction no longer holds; the decision is to be made again. */
    static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OvertakenException() {
            super("overtaken", null, false, false);
        }
    }

    /** The identifier of the aggregate that a command is about. */
    String idOf(OperatorCommand command, UUID eventId) {
        if (command instanceof PeriodCommand period) {
            return period.periodId().value();
        } else if (command instanceof BreakCommand ofBreak) {
            return ofBreak.breakId().value();
        } else if (command instanceof AdjustmentCommand.OfExisting existing) {
            return existing.adjustmentId().value();
        }
        return eventId.toString();
    }

    /** Reads what takes long. */
    Prepared prepare(OperatorCommand command) throws SQLException {
        return new Prepared(command instanceof PeriodCommand.Seal seal ? totals.ifSoftClosed(seal.periodId()) : null);
    }

    /** Reads the rest, under the lock of decisions. */
    Paper lay(Connection connection, OperatorCommand command, UUID eventId, Ruling ruling, Prepared prepared)
            throws SQLException {
        if (command instanceof PeriodCommand period) {
            return period(connection, period, ruling, prepared.totals());
        } else if (command instanceof AdjustmentCommand adjustment) {
            return adjustment(connection, adjustment, eventId, ruling);
        } else if (command instanceof BreakCommand ofBreak) {
            return ofBreak(connection, ofBreak, ruling);
        }
        throw new IllegalArgumentException(
                command.getClass() + " is no command of the ledger: add it to " + DecisionPapers.class.getSimpleName());
    }

    private Paper period(Connection connection, PeriodCommand command, Ruling ruling, @Nullable ControlTotals counted)
            throws SQLException {
        PeriodBook book = reads.periods(connection);
        if (command instanceof PeriodCommand.Seal
                && book.statusOf(command.periodId()) == PeriodState.Status.SOFT_CLOSED
                && (counted == null || totals.isOvertaken(connection, command.periodId(), counted.upToSeq()))) {
            throw new OvertakenException();
        }
        boolean exists =
                book.periods().stream().anyMatch(known -> known.periodId().equals(command.periodId()));
        return new Paper.Ready(
                command.periodId().value(), Periods.message(exists, command, ruling, book, counted), Optional.empty());
    }

    private Paper adjustment(Connection connection, AdjustmentCommand command, UUID eventId, Ruling ruling)
            throws SQLException {
        PeriodBook periods = reads.periods(connection);
        if (command instanceof AdjustmentCommand.OfExisting existing) {
            AdjustmentId id = existing.adjustmentId();
            AdjustmentState state = adjustment(connection, id);
            if (state == null) {
                return missing(id.value(), "there is no such adjustment", "look at tieout adjust list");
            }
            Answered answered = state.proposal().answers();
            AdjustmentBook book = new AdjustmentBook(
                    periods,
                    ruling.origin().businessDate(),
                    known(connection, answered),
                    writtenOff(connection, answered, state.proposal().residual()));
            return new Paper.Ready(id.value(), Adjustments.message(true, id, command, ruling, book), Optional.empty());
        }
        AdjustmentId id = new AdjustmentId(eventId.toString());
        AdjustmentBook book;
        if (command instanceof AdjustmentCommand.Propose propose) {
            book = new AdjustmentBook(
                    periods,
                    ruling.origin().businessDate(),
                    known(connection, propose.answers()),
                    writtenOff(connection, propose.answers(), propose.residual()));
        } else {
            book = new AdjustmentBook(periods, ruling.origin().businessDate(), new Known.There(), null);
        }
        return new Paper.Ready(id.value(), Adjustments.message(false, id, command, ruling, book), Optional.empty());
    }

    private Paper ofBreak(Connection connection, BreakCommand command, Ruling ruling) throws SQLException {
        String id = command.breakId().value();
        BreakState state = breakState(connection, id);
        boolean opens = command instanceof BreakCommand.Open;
        if (state == null && !opens) {
            return missing(id, "there is no such break", "look at tieout breaks list");
        }
        ConflictPapers.Found found = state != null && state.opened().subject().kind() == BreakKind.CONFLICTING_DUPLICATE
                ? conflicts.find(connection, id)
                : null;
        Object message = Breaks.message(state != null, command, ruling, found == null ? null : found.contents());
        Optional<StreamEvent> restatement = found != null && command instanceof BreakCommand.Resolve resolve
                ? conflicts.restatement(connection, found, resolve, ruling, reads.periods(connection))
                : Optional.empty();
        return new Paper.Ready(id, message, restatement);
    }

    private @Nullable AdjustmentState adjustment(Connection connection, AdjustmentId id) throws SQLException {
        AdjustmentState state = null;
        for (LedgerReads.Placed placed : reads.stream(connection, AggregateType.stream(Adjustments.NAME, id.value()))) {
            state = AdjustmentState.apply(state, (AdjustmentEvent) placed.event());
        }
        return state;
    }

    private @Nullable BreakState breakState(Connection connection, String id) throws SQLException {
        BreakState state = null;
        for (LedgerReads.Placed placed : reads.stream(connection, AggregateType.stream(Breaks.NAME, id))) {
            state = BreakState.apply(state, (BreakEvent) placed.event());
        }
        return state;
    }

    private Known known(Connection connection, Answered answered) throws SQLException {
        return switch (answered.kind()) {
            case BREAK -> {
                BreakState state = breakState(connection, answered.id());
                yield state == null
                        ? new Known.Unknown()
                        : new Known.BreakThere(
                                state.settled() == null,
                                state.opened().subject().residual());
            }
            case JOURNAL_ENTRY -> entryIsThere(connection, answered.id()) ? new Known.There() : new Known.Unknown();
            case FACT -> factIsThere(connection, answered.id()) ? new Known.There() : new Known.Unknown();
        };
    }

    private boolean entryIsThere(Connection connection, String id) throws SQLException {
        if (id.startsWith(JournalEntryId.OF_ADJUSTMENTS)) {
            String adjustment = id.substring(JournalEntryId.OF_ADJUSTMENTS.length());
            AdjustmentState state = adjustment.isEmpty() ? null : adjustment(connection, new AdjustmentId(adjustment));
            return state != null && state.status() == AdjustmentState.Status.APPROVED;
        }
        return !reads.stream(connection, AggregateType.stream("JournalEntry", id))
                .isEmpty();
    }

    private boolean factIsThere(Connection connection, String id) throws SQLException {
        try {
            return reads.event(connection, UUID.fromString(id)).isPresent();
        } catch (IllegalArgumentException e) {
            return false; // No UUID, so no event has it.
        }
    }

    private @Nullable Money writtenOff(Connection connection, Answered answered, @Nullable Money residual)
            throws SQLException {
        if (residual == null) {
            return null;
        }
        CurrencyUnit currency = residual.getCurrencyUnit();
        Money sum = null;
        for (AdjustmentState other : reads.adjustments(connection)) {
            if (other.status() == AdjustmentState.Status.APPROVED
                    && other.proposal().kind() == AdjustmentKind.WRITE_OFF
                    && other.proposal().answers().equals(answered)) {
                Money amount = other.amountIn(currency);
                sum = sum == null ? amount : sum.plus(amount);
            }
        }
        return sum;
    }

    private static Paper missing(String id, String rule, String remedy) {
        return new Paper.Missing(new FactRejection("/id", id, rule, remedy));
    }
}
