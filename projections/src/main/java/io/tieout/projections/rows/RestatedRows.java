package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactRestated;
import io.tieout.ledger.journal.JournalEvent;
import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.projections.rows.RowChange.Delete;
import io.tieout.projections.wire.RowTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an entity one of whose facts was displaced by a person: folded again from the facts in force, so that a displaced amount was never
 * added. Rows that only the displaced fact gave are deleted.
 */
final class RestatedRows {
    private RestatedRows() {}

    static EventRows.Step apply(
            @Nullable EntityState before, FactRestated restated, LedgerEventCodec codec, long ledgerSeq) {
        List<LedgerEvent> facts = restated.facts().stream().map(codec::read).toList();
        Map<RowId, RowChange> changes = new LinkedHashMap<>();
        rowsBeside(before, facts.get(0)).forEach(id -> changes.put(id, new Delete(id)));
        EntityState after = null;
        for (LedgerEvent fact : facts) {
            EventRows.Step step = EventRows.apply(after, fact, ledgerSeq);
            after = step.after();
            step.changes().forEach(change -> changes.put(change.id(), change));
        }
        return new EventRows.Step(after, List.copyOf(changes.values()));
    }

    /** The rows that are drawn beside the one row of the entity, or under a key that another content may change. */
    private static List<RowId> rowsBeside(@Nullable EntityState before, LedgerEvent fact) {
        if (before instanceof OrderState order && order.version() != null) {
            return order.version().itemIds().stream()
                    .map(item -> RowId.of(RowTable.ORDER_ITEMS, order.orderId(), item))
                    .toList();
        } else if (before instanceof JournalEntryState entry && fact instanceof JournalEvent journal) {
            return IntStream.rangeClosed(1, entry.postingCount())
                    .mapToObj(
                            no -> RowId.of(RowTable.POSTINGS, journal.entryId().value(), no))
                    .toList();
        } else if (before instanceof SettlementLineState line && fact instanceof SettlementLineReported reported) {
            return List.of(RowId.of(
                    RowTable.SETTLEMENT_LINES,
                    line.businessDate(),
                    reported.batchId().provider(),
                    reported.batchId().batch(),
                    reported.lineNo()));
        }
        if (before instanceof PaymentState payment) {
            return payment.chargebacks().values().stream()
                    .map(chargeback -> payment.chargebackRow(chargeback).id())
                    .toList();
        } else if (before instanceof PayoutState payout && fact instanceof PayoutSent sent) {
            return payout.batchIds().stream()
                    .map(batch -> RowId.of(
                            RowTable.PAYOUT_BATCHES,
                            sent.payoutId().provider(),
                            sent.payoutId().payout(),
                            batch))
                    .toList();
        }
        return List.of();
    }
}
