package io.tieout.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentAdopted;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentProposed;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentRejected;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentWithdrawn;
import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import io.tieout.ledger.bank.BankEvent.BankStatementReported;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementGranted;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementRevoked;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.fact.FactRestated;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;
import io.tieout.ledger.journal.JournalEvent.JournalEntryReversed;
import io.tieout.ledger.order.OrderEvent.OrderAmended;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderFulfilled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import io.tieout.ledger.payment.PaymentEvent.ChargebackOpened;
import io.tieout.ledger.payment.PaymentEvent.ChargebackReversed;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentEvent.PaymentFailed;
import io.tieout.ledger.payment.PaymentEvent.PaymentNotified;
import io.tieout.ledger.payment.PaymentEvent.PaymentVoided;
import io.tieout.ledger.payment.PaymentEvent.RefundFailed;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;
import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import io.tieout.ledger.period.PeriodEvent.PeriodReopenRequested;
import io.tieout.ledger.period.PeriodEvent.PeriodReopened;
import io.tieout.ledger.period.PeriodEvent.PeriodSealed;
import io.tieout.ledger.period.PeriodEvent.PeriodSoftClosed;
import io.tieout.ledger.privacy.SubjectEvent.SubjectForgotten;
import io.tieout.ledger.recon.BreakEvent.BreakAssigned;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakCommented;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.terms.FeeScheduleEvent.FeeScheduleAgreed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The name and the newest revision of each kind of event. Names are for ever; classes may be renamed. */
final class EventTypes {
    /**
     * A kind of event.
     *
     * @param upcasts what turns the JSON of revision 1 into revision 2, that into revision 3, and so on; the newest revision is one more than
     *     there are upcasts
     */
    record Entry(String name, Class<? extends LedgerEvent> type, List<UnaryOperator<ObjectNode>> upcasts) {
        String revision() {
            return Integer.toString(upcasts.size() + 1);
        }

        /** The upcasts that an old revision still needs; null if there is no such revision. */
        @Nullable
        List<UnaryOperator<ObjectNode>> upcastsFrom(String revision) {
            for (int i = 0; i <= upcasts.size(); i++) {
                if (Integer.toString(i + 1).equals(revision)) {
                    return upcasts.subList(i, upcasts.size());
                }
            }
            return null;
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("order.placed", OrderPlaced.class, List.of()),
            new Entry("order.amended", OrderAmended.class, List.of()),
            new Entry("order.paid", OrderPaid.class, List.of()),
            new Entry("order.cancelled", OrderCancelled.class, List.of()),
            new Entry("order.fulfilled", OrderFulfilled.class, List.of()),
            new Entry("refund.requested", RefundRequested.class, List.of()),
            new Entry("payment.authorized", PaymentAuthorized.class, List.of()),
            new Entry("payment.captured", PaymentCaptured.class, List.of(unknown("captureId"))),
            new Entry("payment.voided", PaymentVoided.class, List.of()),
            new Entry("payment.failed", PaymentFailed.class, List.of()),
            new Entry("payment.notified", PaymentNotified.class, List.of()),
            new Entry("refund.succeeded", RefundSucceeded.class, List.of()),
            new Entry("refund.failed", RefundFailed.class, List.of()),
            new Entry("chargeback.opened", ChargebackOpened.class, List.of()),
            new Entry("chargeback.reversed", ChargebackReversed.class, List.of()),
            new Entry(
                    "settlement.batch-reported",
                    SettlementBatchReported.class,
                    List.of(unknown("reserve", "payoutId", "corrects"))),
            new Entry(
                    "settlement.line-reported",
                    SettlementLineReported.class,
                    List.of(unknown(
                            "transactionAmount",
                            "exchangeRate",
                            "reserve",
                            "providerRefundId",
                            "chargebackId",
                            "acquirerReferenceNumber",
                            "corrects"))),
            new Entry("payout.sent", PayoutSent.class, List.of()),
            new Entry("bank.entry-booked", BankEntryBooked.class, List.of()),
            new Entry("bank.statement-reported", BankStatementReported.class, List.of()),
            new Entry("journal.posted", JournalEntryPosted.class, List.of()),
            new Entry("journal.reversed", JournalEntryReversed.class, List.of()),
            new Entry("fee-schedule.agreed", FeeScheduleAgreed.class, List.of()),
            new Entry("entitlement.granted", EntitlementGranted.class, List.of()),
            new Entry("entitlement.revoked", EntitlementRevoked.class, List.of()),
            new Entry("fact.conflict-recorded", FactConflictRecorded.class, List.of()),
            new Entry("fact.restated", FactRestated.class, List.of()),
            new Entry("adjustment.proposed", AdjustmentProposed.class, List.of()),
            new Entry("adjustment.adopted", AdjustmentAdopted.class, List.of()),
            new Entry("adjustment.approved", AdjustmentApproved.class, List.of()),
            new Entry("adjustment.rejected", AdjustmentRejected.class, List.of()),
            new Entry("adjustment.withdrawn", AdjustmentWithdrawn.class, List.of()),
            new Entry("period.soft-closed", PeriodSoftClosed.class, List.of()),
            new Entry("period.sealed", PeriodSealed.class, List.of()),
            new Entry("period.reopen-requested", PeriodReopenRequested.class, List.of()),
            new Entry("period.reopened", PeriodReopened.class, List.of()),
            new Entry("break.opened", BreakOpened.class, List.of()),
            new Entry("break.assigned", BreakAssigned.class, List.of()),
            new Entry("break.commented", BreakCommented.class, List.of()),
            new Entry("break.resolved", BreakResolved.class, List.of()),
            new Entry("break.reopened", BreakReopened.class, List.of()),
            new Entry("break.cleared", BreakCleared.class, List.of()),
            new Entry("privacy.subject-forgotten", SubjectForgotten.class, List.of()));

    /** An upcast to a revision with more members: what the source was not asked for then is not known now. */
    private static UnaryOperator<ObjectNode> unknown(String... members) {
        return json -> {
            for (String member : members) {
                json.putNull(member);
            }
            return json;
        };
    }

    private final Map<String, Entry> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Entry> byClass = new LinkedHashMap<>();

    EventTypes(List<Entry> entries) {
        for (Entry entry : entries) {
            byName.put(entry.name(), entry);
            byClass.put(entry.type(), entry);
        }
    }

    static EventTypes all() {
        return new EventTypes(ENTRIES);
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    Entry byName(String name) {
        Entry entry = byName.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("event type \"" + name + "\" is unknown: the ledger writes "
                    + byName.keySet() + "; run a version that knows the type");
        }
        return entry;
    }

    Entry byClass(Class<?> type) {
        Entry entry = byClass.get(type);
        if (entry == null) {
            throw new IllegalArgumentException(type + " has no name: every event needs a stable one; add it to "
                    + EventTypes.class.getSimpleName());
        }
        return entry;
    }
}
