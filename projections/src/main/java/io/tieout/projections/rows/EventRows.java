package io.tieout.projections.rows;

import io.tieout.ledger.bank.BankEvent;
import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import io.tieout.ledger.bank.BankEvent.BankStatementReported;
import io.tieout.ledger.entitlement.EntitlementEvent;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.journal.JournalEvent;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;
import io.tieout.ledger.journal.JournalEvent.JournalEntryReversed;
import io.tieout.ledger.order.OrderEvent;
import io.tieout.ledger.order.OrderEvent.OrderAmended;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import io.tieout.ledger.order.OrderItem;
import io.tieout.ledger.payment.PaymentEvent;
import io.tieout.ledger.payout.PayoutEvent;
import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import io.tieout.ledger.privacy.SubjectEvent;
import io.tieout.ledger.settlement.SettlementEvent;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.terms.FeeScheduleEvent;
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
            return payment((PaymentState) before, payment, ledgerSeq);
        } else if (event instanceof EntitlementEvent entitlement) {
            EntitlementState after = EntitlementState.apply((EntitlementState) before, entitlement, ledgerSeq);
            return new Step(after, List.of(new Upsert(after.row())));
        } else if (event instanceof SettlementEvent settlement) {
            return settlement(before, settlement, ledgerSeq);
        } else if (event instanceof PayoutEvent payout) {
            return payout.match(sent -> payout((PayoutState) before, sent, ledgerSeq));
        } else if (event instanceof BankEvent bank) {
            return report((ReportState) before, bank.origin(), bank(bank, ledgerSeq));
        } else if (event instanceof JournalEvent journal) {
            return journal((JournalEntryState) before, journal, ledgerSeq);
        } else if (event instanceof FeeScheduleEvent terms) {
            return report(
                    (ReportState) before,
                    terms.origin(),
                    terms.match(agreed -> ReportRows.feeSchedule(agreed, ledgerSeq)));
        } else if (event instanceof FactConflictRecorded || event instanceof SubjectEvent) {
            return new Step(null, List.of());
        }
        throw new IllegalArgumentException("event " + event.getClass().getName()
                + " has no rows: every kind of event is handled in " + EventRows.class.getSimpleName());
    }

    /**
     * What an event about a refund does to the rows of the refund, which two aggregates tell of: the order what was promised, the payment what
     * was given back.
     */
    static Step refund(@Nullable EntityState before, LedgerEvent event, long ledgerSeq) {
        RefundState known = (RefundState) before;
        RefundState after = RefundState.apply(known, event, ledgerSeq);
        List<RowChange> changes = new ArrayList<>();
        changes.add(new Upsert(after.row()));
        RefundState.Requested displaced = known == null ? null : known.requested();
        if (event instanceof RefundRequested requested && !Objects.equals(after.requested(), displaced)) {
            List<RowChange> items = EventFactRows.refundItems(requested, ledgerSeq);
            changes.addAll(items);
            if (displaced != null) {
                changes.addAll(orphans(ids(RowTable.REFUND_ITEMS, after.refundId(), displaced.itemIds()), items));
            }
        }
        return new Step(after, changes);
    }

    private static Step order(@Nullable OrderState before, OrderEvent event, long ledgerSeq) {
        OrderState after = OrderState.apply(before, event, ledgerSeq);
        List<RowChange> changes = new ArrayList<>();
        changes.add(new Upsert(after.row()));
        OrderState.Version displaced = before == null ? null : before.version();
        if (!Objects.equals(after.version(), displaced)) {
            List<RowChange> items = EventFactRows.items(event.orderId(), event.origin(), itemsOf(event), ledgerSeq);
            changes.addAll(items);
            if (displaced != null) {
                changes.addAll(orphans(ids(RowTable.ORDER_ITEMS, after.orderId(), displaced.itemIds()), items));
            }
        }
        return new Step(after, changes);
    }

    /** The items of the event that made itself the version in force: only these two kinds can. */
    private static List<OrderItem> itemsOf(OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            return placed.items();
        } else if (event instanceof OrderAmended amended) {
            return amended.items();
        }
        throw new IllegalStateException(event.getClass() + " cannot change the items of an order");
    }

    private static Step payment(@Nullable PaymentState before, PaymentEvent event, long ledgerSeq) {
        PaymentState after = PaymentState.apply(before, event, ledgerSeq);
        List<RowChange> changes = new ArrayList<>();
        PaymentRow row = after.row();
        if (row != null) {
            changes.add(new Upsert(row));
        }
        after.chargebacks().forEach((id, chargeback) -> {
            ChargebackState known = before == null ? null : before.chargebacks().get(id);
            ChargebackRow now = after.chargebackRow(chargeback);
            if (before == null || known == null || !now.equals(before.chargebackRow(known))) {
                changes.add(new Upsert(now));
            }
        });
        return new Step(after, changes);
    }

    private static Step payout(@Nullable PayoutState before, PayoutSent event, long ledgerSeq) {
        Occurrence occurrence = Occurrence.of(event.origin());
        if (!occurrence.precedes(before == null ? null : before.inForce())) {
            return new Step(before, List.of());
        }
        List<RowChange> changes = new ArrayList<>();
        changes.add(new Upsert(ReportRows.payout(event, ledgerSeq)));
        changes.addAll(ReportRows.batches(event, ledgerSeq));
        if (before != null) {
            List<RowId> displaced = before.batchIds().stream()
                    .map(batch -> RowId.of(
                            RowTable.PAYOUT_BATCHES,
                            event.payoutId().provider(),
                            event.payoutId().payout(),
                            batch))
                    .toList();
            changes.addAll(orphans(displaced, changes));
        }
        return new Step(new PayoutState(occurrence, event.batchIds()), changes);
    }

    private static Row bank(BankEvent event, long ledgerSeq) {
        return event.match(new BankEvent.Cases<Row>() {
            @Override
            public Row entryBooked(BankEntryBooked event) {
                return ReportRows.entry(event, ledgerSeq);
            }

            @Override
            public Row statementReported(BankStatementReported event) {
                return ReportRows.statement(event, ledgerSeq);
            }
        });
    }

    /** A fact that tells its entity whole, in one row whose key no fact can change. */
    private static Step report(@Nullable ReportState before, FactOrigin origin, Row row) {
        Occurrence occurrence = Occurrence.of(origin);
        if (!occurrence.precedes(before == null ? null : before.inForce())) {
            return new Step(before, List.of());
        }
        return new Step(new ReportState(occurrence), List.of(new Upsert(row)));
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

    private static Step journal(@Nullable JournalEntryState before, JournalEvent event, long ledgerSeq) {
        Occurrence occurrence = Occurrence.of(event.origin());
        if (!occurrence.precedes(before == null ? null : before.inForce())) {
            return new Step(before, List.of());
        }
        JournalEntryRow entry = event.match(new JournalEvent.Cases<JournalEntryRow>() {
            @Override
            public JournalEntryRow posted(JournalEntryPosted event) {
                return EventFactRows.entry(event, null, ledgerSeq);
            }

            @Override
            public JournalEntryRow reversed(JournalEntryReversed event) {
                return EventFactRows.entry(event, event, ledgerSeq);
            }
        });
        List<RowChange> changes = new ArrayList<>();
        changes.add(new Upsert(entry));
        changes.addAll(EventFactRows.postings(event, ledgerSeq));
        if (before != null) {
            List<RowId> displaced = IntStream.rangeClosed(1, before.postingCount())
                    .mapToObj(no -> RowId.of(RowTable.POSTINGS, event.entryId().value(), no))
                    .toList();
            changes.addAll(orphans(displaced, changes));
        }
        return new Step(new JournalEntryState(occurrence, event.postings().size()), changes);
    }

    private static List<RowId> ids(RowTable table, String owner, List<String> parts) {
        return parts.stream().map(part -> RowId.of(table, owner, part)).toList();
    }

    private static List<RowChange> orphans(List<RowId> displaced, List<RowChange> successors) {
        List<RowId> alive = successors.stream().map(RowChange::id).toList();
        return displaced.stream()
                .filter(id -> !alive.contains(id))
                .<RowChange>map(Delete::new)
                .toList();
    }
}
