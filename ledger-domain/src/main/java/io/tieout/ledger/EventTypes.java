package io.tieout.ledger;

import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementGranted;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementRevoked;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name and the newest revision of each kind of event. Names are for ever; classes may be renamed. */
final class EventTypes {
    record Entry(String name, String revision, Class<? extends LedgerEvent> type) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("order.placed", "1", OrderPlaced.class),
            new Entry("order.paid", "1", OrderPaid.class),
            new Entry("order.cancelled", "1", OrderCancelled.class),
            new Entry("payment.authorized", "1", PaymentAuthorized.class),
            new Entry("payment.captured", "1", PaymentCaptured.class),
            new Entry("settlement.batch-reported", "1", SettlementBatchReported.class),
            new Entry("settlement.line-reported", "1", SettlementLineReported.class),
            new Entry("journal.posted", "1", JournalEntryPosted.class),
            new Entry("entitlement.granted", "1", EntitlementGranted.class),
            new Entry("entitlement.revoked", "1", EntitlementRevoked.class),
            new Entry("fact.conflict-recorded", "1", FactConflictRecorded.class));

    private final Map<String, Entry> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Entry> byClass = new LinkedHashMap<>();

    private EventTypes() {
        for (Entry entry : ENTRIES) {
            byName.put(entry.name(), entry);
            byClass.put(entry.type(), entry);
        }
    }

    static EventTypes all() {
        return new EventTypes();
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
        @Nullable Entry entry = byClass.get(type);
        if (entry == null) {
            throw new IllegalArgumentException(type + " has no name: every event needs a stable one; add it to "
                    + EventTypes.class.getSimpleName());
        }
        return entry;
    }
}
