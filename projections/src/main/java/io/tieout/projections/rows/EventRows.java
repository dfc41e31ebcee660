package io.tieout.projections.rows;

import io.tieout.ledger.entitlement.EntitlementEvent;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.journal.JournalEvent;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;
import io.tieout.ledger.order.OrderEvent;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.payment.PaymentEvent;
import io.tieout.ledger.privacy.SubjectEvent;
import io.tieout.ledger.settlement.SettlementEvent;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.projections.rows.RowChange.Delete;
import io.tieout.projections.rows.RowChange.Upsert;
import io.tieout.projections.wire.RowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to the rows of its entity: a function of the state before and the event. Where a fact displaces another one that was in
 * force, the rows of the displaced one that have no successor are deleted, so that any order of arrival ends in the same rows.
 */
final class EventRows {
    private EventRows() {}

    /**
     * State and rows after an event.
     *
     * @param after null for kinds of events that have no entity
     */
    record Step(@Nullable EntityState after, List<RowChange> changes) {}

    static Step apply(@Nullable EntityState before, LedgerEvent event, long ledgerSeq) {
        if (event instanceof OrderEvent order) {
            return order((OrderState) before, order, ledgerSeq);
        } else if (event instanceof PaymentEvent payment) {
            PaymentState after = PaymentState.apply((PaymentState) before, payment, ledgerSeq);
            return new Step(after, List.of(new Upsert(after.row())));
        } else if (event instanceof EntitlementEvent entitlement) {
            EntitlementState after = EntitlementState.apply((EntitlementState) before, entitlement, ledgerSeq);
            return new Step(after, List.of(new Upsert(after.row())));
        } else if (event instanceof SettlementEvent settlement) {
            return settlement(before, settlement, ledgerSeq);
        } else if (event instanceof JournalEvent journal) {
            return journal.match(posted -> posted((JournalEntryState) before, posted, ledgerSeq));
        } else if (event instanceof FactConflictRecorded || event instanceof SubjectEvent) {
            return new Step(null, List.of());
        }
        throw new IllegalArgumentException("event " + event.getClass().getName()
                + " has no rows: every kind of event is handled in " + EventRows.class.getSimpleName());
    }

    private static Step order(@Nullable OrderState before, OrderEvent event, long ledgerSeq) {
        OrderState after = OrderState.apply(before, event, ledgerSeq);
        List<RowChange> changes = new ArrayList<>();
        changes.add(new Upsert(after.row()));
        OrderState.Placed displaced = before == null ? null : before.placed();
        if (event instanceof OrderPlaced placed && !Objects.equals(after.placed(), displaced)) {
            List<RowChange> items = EventFactRows.items(placed, ledgerSeq);
            changes.addAll(items);
            if (displaced != null) {
                changes.addAll(orphans(
                        displaced.itemIds().stream()
                                .map(item -> RowId.of(RowTable.ORDER_ITEMS, after.orderId(), item))
                                .toList(),
                        items));
            }
        }
        return new Step(after, changes);
    }

    private static Step settlement(@Nullable EntityState before, SettlementEvent event, long ledgerSeq) {
        return event.match(new SettlementEvent.Cases<Step>() {
            @Override
            public Step batchReported(SettlementBatchReported event) {
                return batch((SettlementBatchState) before, event, ledgerSeq);
            }

            @Override
            public Step lineReported(SettlementLineReported event) {
                return line((SettlementLineState) before, event, ledgerSeq);
            }
        });
    }

    private static Step batch(@Nullable SettlementBatchState before, SettlementBatchReported event, long ledgerSeq) {
        Occurrence occurrence = Occurrence.of(event.origin());
        if (!occurrence.precedes(before == null ? null : before.inForce())) {
            return new Step(before, List.of());
        }
        return new Step(
                new SettlementBatchState(occurrence), List.of(new Upsert(EventFactRows.batch(event, ledgerSeq))));
    }

    private static Step line(@Nullable SettlementLineState before, SettlementLineReported event, long ledgerSeq) {
        Occurrence occurrence = Occurrence.of(event.origin());
        if (!occurrence.precedes(before == null ? null : before.inForce())) {
            return new Step(before, List.of());
        }
        List<RowChange> changes = new ArrayList<>();
        changes.add(new Upsert(EventFactRows.line(event, ledgerSeq)));
        if (before != null) {
            RowId displaced = RowId.of(
                    RowTable.SETTLEMENT_LINES,
                    before.businessDate(),
                    event.batchId().provider(),
                    event.batchId().batch(),
                    event.lineNo());
            changes.addAll(orphans(List.of(displaced), changes));
        }
        return new Step(new SettlementLineState(occurrence, event.origin().businessDate()), changes);
    }

    private static Step posted(@Nullable JournalEntryState before, JournalEntryPosted event, long ledgerSeq) {
        Occurrence occurrence = Occurrence.of(event.origin());
        if (!occurrence.precedes(before == null ? null : before.inForce())) {
            return new Step(before, List.of());
        }
        List<RowChange> changes = new ArrayList<>();
        changes.add(new Upsert(EventFactRows.entry(event, ledgerSeq)));
        changes.addAll(EventFactRows.postings(event, ledgerSeq));
        if (before != null) {
            List<RowId> displaced = IntStream.rangeClosed(1, before.postingCount())
                    .mapToObj(no -> RowId.of(RowTable.POSTINGS, event.entryId().value(), no))
                    .toList();
            changes.addAll(orphans(displaced, changes));
        }
        return new Step(new JournalEntryState(occurrence, event.postings().size()), changes);
    }

    private static List<RowChange> orphans(List<RowId> displaced, List<RowChange> successors) {
        List<RowId> alive = successors.stream().map(RowChange::id).toList();
        return displaced.stream()
                .filter(id -> !alive.contains(id))
                .<RowChange>map(Delete::new)
                .toList();
    }
}
