package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.adjustment.AdjustmentEvent;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.period.PeriodEvent;
import io.tieout.ledger.period.PeriodState;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakState;
import io.tieout.projections.rows.OperatorState.Decided;
import io.tieout.projections.rows.RowChange.Upsert;
import io.tieout.projections.wire.EventEnvelope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of what people decided. */
final class OperatorRows {
    private OperatorRows() {}

    /** Whether the event is about something that people decide about. */
    static boolean isFor(LedgerEvent event) {
        return event instanceof AdjustmentEvent || event instanceof PeriodEvent || event instanceof BreakEvent;
    }

    /** State and rows after an event; {@code before} is null where there was none. */
    static EventRows.Step apply(
            @Nullable OperatorState before, EventEnvelope envelope, byte[] payload, LedgerEventCodec codec) {
        List<Decided> decided = new ArrayList<>(before == null ? List.of() : before.events());
        decided.add(
                new Decided(envelope.eventType(), envelope.revision(), new String(payload, StandardCharsets.UTF_8)));
        List<LedgerEvent> events = decided.stream()
                .map(event -> codec.read(
                        event.eventType(), event.revision(), event.payload().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new EventRows.Step(new OperatorState(decided), rows(events, envelope.ledgerSeq()));
    }

    private static List<RowChange> rows(List<LedgerEvent> events, long ledgerSeq) {
        LedgerEvent last = events.get(events.size() - 1);
        if (last instanceof AdjustmentEvent) {
            return adjustment(events, ledgerSeq);
        } else if (last instanceof PeriodEvent) {
            return List.of(new Upsert(period(events, ledgerSeq)));
        }
        return breaks(events, ledgerSeq);
    }

    private static List<RowChange> adjustment(List<LedgerEvent> events, long ledgerSeq) {
        AdjustmentState state = null;
        for (LedgerEvent event : events) {
            state = AdjustmentState.apply(state, (AdjustmentEvent) event);
        }
        List<RowChange> rows = new ArrayList<>();
        rows.add(new Upsert(DecidedRows.adjustment(Objects.requireNonNull(state), events, ledgerSeq)));
        if (events.get(events.size() - 1) instanceof AdjustmentApproved approved) {
            rows.add(new Upsert(DecidedRows.entry(approved, ledgerSeq)));
            int no = 1;
            for (Posting posting : approved.postings()) {
                rows.add(new Upsert(DecidedRows.posting(approved, no, posting, ledgerSeq)));
                no++;
            }
        }
        return rows;
    }

    private static AccountingPeriodRow period(List<LedgerEvent> events, long ledgerSeq) {
        PeriodState state = null;
        for (LedgerEvent event : events) {
            state = PeriodState.apply(state, (PeriodEvent) event);
        }
        return DecidedRows.period(Objects.requireNonNull(state), events, ledgerSeq);
    }

    private static List<RowChange> breaks(List<LedgerEvent> events, long ledgerSeq) {
        BreakState folded = null;
        for (LedgerEvent event : events) {
            folded = BreakState.apply(folded, (BreakEvent) event);
        }
        BreakState state = Objects.requireNonNull(folded);
        BreakEvent last = (BreakEvent) events.get(events.size() - 1);
        return List.of(
                new Upsert(DecidedRows.ofBreak(state, events, ledgerSeq)),
                new Upsert(DecidedRows.history(state, last, ledgerSeq)));
    }
}
