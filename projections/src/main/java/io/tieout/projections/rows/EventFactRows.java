package io.tieout.projections.rows;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.journal.JournalEvent;
import io.tieout.ledger.journal.JournalEvent.JournalEntryReversed;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.order.ItemQuantity;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.order.OrderItem;
import io.tieout.ledger.privacy.SealedText;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.projections.wire.EventEnvelope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Rows that one fact gives by itself. */
final class EventFactRows {
    private EventFactRows() {}

    static LedgerEventRow event(EventEnvelope envelope, LedgerEvent event, byte[] payload) {
        FactOrigin origin = event.origin();
        return new LedgerEventRow(
                origin.recordedAt(),
                envelope.ledgerSeq(),
                envelope.eventId(),
                envelope.eventType(),
                envelope.revision(),
                envelope.aggregateType(),
                envelope.aggregateId(),
                envelope.aggregateSeq(),
                origin.source(),
                origin.factId(),
                origin.occurredAt(),
                origin.businessDate(),
                SealedText.hidden(payload));
    }

    static List<RowChange> items(OrderId orderId, FactOrigin origin, List<OrderItem> items, long ledgerSeq) {
        List<RowChange> rows = new ArrayList<>();
        for (OrderItem item : items) {
            rows.add(new RowChange.Upsert(new OrderItemRow(
                    orderId.value(),
                    item.itemId().value(),
                    rows.size() + 1,
                    item.sku(),
                    item.quantity(),
                    item.price().getAmount(),
                    item.price().getCurrencyUnit().getCode(),
                    origin.businessDate(),
                    origin.occurredAt(),
                    origin.recordedAt(),
                    ledgerSeq)));
        }
        return rows;
    }

    static List<RowChange> refundItems(RefundRequested event, long ledgerSeq) {
        List<RowChange> rows = new ArrayList<>();
        for (ItemQuantity item : event.items() == null ? List.<ItemQuantity>of() : event.items()) {
            rows.add(new RowChange.Upsert(new RefundItemRow(
                    event.refundId().value(),
                    item.itemId().value(),
                    event.orderId().value(),
                    item.quantity(),
                    event.origin().businessDate(),
                    event.origin().occurredAt(),
                    event.origin().recordedAt(),
                    ledgerSeq)));
        }
        return rows;
    }

    static SettlementBatchRow batch(SettlementBatchReported event, long ledgerSeq) {
        CurrencyUnit currency = event.net().getCurrencyUnit();
        return new SettlementBatchRow(
                event.batchId().provider(),
                event.batchId().batch(),
                event.merchantAccount(),
                event.lineCount(),
                amountIn(currency, event.gross()),
                amountIn(currency, event.fee()),
                event.net().getAmount(),
                currency.getCode(),
                event.valueDate(),
                optionalAmountIn(currency, event.reserve()),
                event.payoutId(),
                event.corrects(),
                event.origin().businessDate(),
                event.origin().occurredAt(),
                event.origin().recordedAt(),
                ledgerSeq);
    }

    static SettlementLineRow line(SettlementLineReported event, long ledgerSeq) {
        CurrencyUnit currency = event.net().getCurrencyUnit();
        Map<FeeComponent.Kind, BigDecimal> fees = fees(currency, event.fees());
        Money transaction = event.transactionAmount();
        return new SettlementLineRow(
                event.origin().businessDate(),
                event.batchId().provider(),
                event.batchId().batch(),
                event.lineNo(),
                event.kind().name(),
                event.merchantAccount(),
                event.providerTransactionId(),
                event.merchantReference(),
                amountIn(currency, event.gross()),
                fees.get(FeeComponent.Kind.COMMISSION),
                fees.get(FeeComponent.Kind.INTERCHANGE),
                fees.get(FeeComponent.Kind.SCHEME),
                fees.get(FeeComponent.Kind.MARKUP),
                fees.get(FeeComponent.Kind.PROCESSING),
                fees.values().stream().reduce(Money.zero(currency).getAmount(), BigDecimal::add),
                event.net().getAmount(),
                currency.getCode(),
                event.valueDate(),
                transaction == null ? null : transaction.getAmount(),
                transaction == null ? null : transaction.getCurrencyUnit().getCode(),
                event.exchangeRate() == null ? null : event.exchangeRate().value(),
                optionalAmountIn(currency, event.reserve()),
                event.providerRefundId(),
                event.chargebackId(),
                event.acquirerReferenceNumber(),
                event.corrects() == null ? null : event.corrects().batchId(),
                event.corrects() == null ? null : event.corrects().lineNo(),
                event.origin().occurredAt(),
                event.origin().recordedAt(),
                ledgerSeq);
    }

    /** The row of an entry; {@code reversal} is the event itself where it takes another entry back. */
    static JournalEntryRow entry(JournalEvent event, @Nullable JournalEntryReversed reversal, long ledgerSeq) {
        return new JournalEntryRow(
                event.entryId().value(),
                event.reference().kind().name(),
                event.reference().id(),
                event.postings().size(),
                event.bookingDate(),
                reversal == null ? null : reversal.reversedEntryId().value(),
                reversal == null ? null : reversal.reason(),
                event.origin().businessDate(),
                event.origin().occurredAt(),
                event.origin().recordedAt(),
                ledgerSeq);
    }

    static List<RowChange> postings(JournalEvent event, long ledgerSeq) {
        List<RowChange> rows = new ArrayList<>();
        for (Posting posting : event.postings()) {
            rows.add(new RowChange.Upsert(new PostingRow(
                    event.entryId().value(),
                    rows.size() + 1,
                    posting.account(),
                    posting.side().name(),
                    posting.amount().getAmount(),
                    posting.amount().getCurrencyUnit().getCode(),
                    event.reference().kind().name(),
                    event.reference().id(),
                    event.bookingDate(),
                    event.origin().businessDate(),
                    event.origin().occurredAt(),
                    event.origin().recordedAt(),
                    ledgerSeq)));
        }
        return rows;
    }

    /**
     * An amount for a row that has one currency, the one of its net. An amount in another currency counts as zero there: the row then fails
     * gross - fee = net, which shows it, while the event keeps the amount; converting or adding it would hide it.
     */
    private static BigDecimal amountIn(CurrencyUnit currency, Money money) {
        return money.getCurrencyUnit().equals(currency)
                ? money.getAmount()
                : Money.zero(currency).getAmount();
    }

    private static @Nullable BigDecimal optionalAmountIn(CurrencyUnit currency, @Nullable Money money) {
        return money == null ? null : amountIn(currency, money);
    }

    private static Map<FeeComponent.Kind, BigDecimal> fees(CurrencyUnit currency, List<FeeComponent> components) {
        Map<FeeComponent.Kind, BigDecimal> fees = new EnumMap<>(FeeComponent.Kind.class);
        for (FeeComponent component : components) {
            fees.merge(component.kind(), amountIn(currency, component.amount()), BigDecimal::add);
        }
        return fees;
    }
}
