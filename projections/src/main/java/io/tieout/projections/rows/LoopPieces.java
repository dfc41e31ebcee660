package io.tieout.projections.rows;

import static io.tieout.projections.loop.LoopLevel.BATCHES;
import static io.tieout.projections.loop.LoopLevel.REFERENCES;

import io.tieout.ledger.journal.JournalReference;
import io.tieout.ledger.recon.BreakKind;
import io.tieout.projections.loop.LoopAddress;
import io.tieout.projections.loop.LoopClaim;
import io.tieout.projections.loop.LoopContent;
import io.tieout.projections.loop.LoopFact;
import io.tieout.projections.loop.LoopPiece;
import io.tieout.projections.loop.LoopPlaces;
import io.tieout.projections.loop.LoopSpan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the closed loop needs to know of the rows of one event. It is made of the rows, so that it says what the tables say: what is in force
 * where facts contradict is decided once.
 */
final class LoopPieces {
    /** What banks print where the payer gave no end-to-end id (ISO 20022). */
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private final List<RowChange> changes;

    /** @param changes all of one event: an entry is read with its postings */
    LoopPieces(List<RowChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /** The name of a row in the loop; null where the loop does not read the table. */
    static @Nullable String owner(RowId id) {
        String key = String.join("/", id.values().stream().map(Object::toString).toList());
        return switch (id.table()) {
            case ORDERS -> "order/" + key;
            case ORDER_ITEMS -> "item/" + key;
            case PAYMENTS -> "payment/" + key;
            case REFUNDS -> "refund/" + key;
            case REFUND_ITEMS -> "refund-item/" + key;
            case CHARGEBACKS -> "chargeback/" + key;
            // Without the business date, which is in the key of the row and not of the line.
            case SETTLEMENT_LINES ->
                "line/" + id.values().get(1) + "/" + id.values().get(2) + "/"
                        + id.values().get(3);
            case SETTLEMENT_BATCHES -> "header/" + key;
            case PAYOUTS -> "payout/" + key;
            case PAYOUT_BATCHES -> "payout-batch/" + key;
            case BANK_ENTRIES -> "bank/" + key;
            case JOURNAL_ENTRIES -> "entry/" + key;
            case ENTITLEMENTS -> "grant/" + key;
            case FEE_SCHEDULE -> "terms/" + key;
            case RECON_BREAK -> "break/" + key;
            case FACT_CONFLICTS -> "conflict/" + key;
            default -> null;
        };
    }

    /** The pieces of one row, as many and in the same order whatever it says, but for those that it does not have. */
    List<LoopPiece> of(Row row) {
        if (row instanceof OrderRow order) {
            return List.of(order(order));
        } else if (row instanceof OrderItemRow item) {
            return List.of(piece(
                    LoopPlaces.order(item.orderId(), slot(row)),
                    new LoopFact.ItemFact(item.itemId(), item.quantity(), item.unitPrice(), item.currency())));
        } else if (row instanceof PaymentRow payment) {
            return payment(payment);
        } else if (row instanceof RefundRow refund) {
            return List.of(
                    piece(
                            LoopPlaces.order(refund.orderId(), slot(row)),
                            new LoopFact.RefundFact(
                                    span(refund.businessDate(), refund.occurredAt()),
                                    refund.refundId(),
                                    refund.status().equals("SUCCEEDED"))),
                    piece(
                            LoopPlaces.refund(refund.refundId(), slot(row) + "#claim"),
                            new LoopClaim.OrderClaim(refund.orderId())));
        } else if (row instanceof RefundItemRow item) {
            return List.of(piece(
                    LoopPlaces.order(item.orderId(), slot(row)),
                    new LoopFact.RefundItemFact(item.refundId(), item.itemId(), item.quantity())));
        } else if (row instanceof ChargebackRow chargeback) {
            return List.of(chargeback(chargeback));
        } else if (row instanceof EntitlementRow grant) {
            return grant(grant);
        } else if (row instanceof JournalEntryRow entry) {
            return entry(entry);
        } else if (row instanceof FactConflictRow conflict) {
            return List.of(conflict(conflict));
        } else if (row instanceof ReconBreakRow found) {
            return settledBreak(found);
        }
        return money(row);
    }

    private List<LoopPiece> money(Row row) {
        if (row instanceof SettlementLineRow line) {
            return List.of(line(line));
        } else if (row instanceof SettlementBatchRow batch) {
            LoopClaim.HeaderClaim header = new LoopClaim.HeaderClaim(
                    span(batch.businessDate(), batch.occurredAt()),
                    batch.lineCount(),
                    batch.netAmount(),
                    batch.currency(),
                    batch.valueDate());
            return List.of(
                    piece(LoopPlaces.batch(REFERENCES, batch.provider(), batch.batchId(), "header"), header),
                    piece(LoopPlaces.batch(BATCHES, batch.provider(), batch.batchId(), "header"), header));
        } else if (row instanceof PayoutRow payout) {
            return payout(payout);
        } else if (row instanceof PayoutBatchRow paid) {
            return List.of(piece(
                    LoopPlaces.batch(REFERENCES, paid.provider(), paid.batchId(), slot(row)),
                    new LoopFact.PayoutOfBatch(paid.provider() + "/" + paid.payoutId())));
        } else if (row instanceof BankEntryRow bank) {
            return List.of(bank(bank));
        } else if (row instanceof FeeScheduleRow terms) {
            return List.of(piece(
                    LoopPlaces.terms(terms.scheduleId()),
                    new LoopClaim.Terms(
                            terms.scheduleId(),
                            terms.provider(),
                            terms.merchantAccount(),
                            terms.paymentMethod(),
                            terms.feeRate(),
                            terms.fixedFee(),
                            terms.currency(),
                            terms.effectiveFrom())));
        }
        return List.of();
    }

    private static LoopPiece order(OrderRow row) {
        return piece(
                LoopPlaces.order(row.orderId(), slot(row)),
                new LoopFact.OrderFact(
                        span(row.businessDate(), row.occurredAt()),
                        row.merchantId(),
                        row.status(),
                        row.payableAmount(),
                        row.currency(),
                        row.placedAt(),
                        row.paidAt(),
                        row.cancelledAt() != null));
    }

    private static List<LoopPiece> payment(PaymentRow row) {
        Instant captured = row.capturedAt();
        LoopClaim.PaymentClaim claim = new LoopClaim.PaymentClaim(
                row.orderId(),
                row.paymentId(),
                row.paymentMethod(),
                captured == null ? null : captured.atZone(ZoneOffset.UTC).toLocalDate());
        List<LoopPiece> pieces = new ArrayList<>();
        pieces.add(piece(
                LoopPlaces.order(row.orderId(), slot(row)),
                new LoopFact.PaymentFact(
                        span(row.businessDate(), row.occurredAt()),
                        row.currency(),
                        orZero(row.authorizedAmount()),
                        row.capturedAmount(),
                        row.captureCount(),
                        orZero(row.refundedAmount()),
                        row.refundCount() == null ? 0 : row.refundCount(),
                        captured,
                        row.refundedAt())));
        pieces.add(piece(LoopPlaces.payment(row.paymentId(), slot(row) + "#claim"), claim));
        if (row.providerTransactionId() != null) {
            pieces.add(piece(
                    LoopPlaces.transaction(
                            row.provider(), row.merchantAccount(), row.providerTransactionId(), slot(row) + "#tx"),
                    claim));
        }
        return pieces;
    }

    private static LoopPiece chargeback(ChargebackRow row) {
        boolean open = row.status().equals("OPEN");
        Instant at = row.secondOpenedAt() != null
                ? row.secondOpenedAt()
                : Objects.requireNonNullElse(row.reversedAt(), row.occurredAt());
        return piece(
                LoopPlaces.payment(row.paymentId(), slot(row)),
                new LoopFact.ChargebackFact(
                        span(row.businessDate(), row.occurredAt()),
                        row.paymentId(),
                        row.chargebackId(),
                        row.orderId(),
                        row.currency(),
                        open ? orZero(row.amount()) : BigDecimal.ZERO,
                        at));
    }

    private static List<LoopPiece> grant(EntitlementRow row) {
        return List.of(
                piece(
                        LoopPlaces.order(row.orderId(), slot(row)),
                        new LoopFact.GrantFact(
                                span(row.businessDate(), row.occurredAt()),
                                row.itemId(),
                                row.quantity(),
                                row.status().equals("GRANTED"),
                                Objects.requireNonNullElse(row.revokedAt(), row.occurredAt()))),
                piece(LoopPlaces.grant(row.grantId(), slot(row) + "#claim"), new LoopClaim.OrderClaim(row.orderId())));
    }

    private List<LoopPiece> entry(JournalEntryRow row) {
        List<LoopFact.Balance> balances = LoopBalances.of(row.entryId(), changes);
        LoopFact.EntryFact entry = new LoopFact.EntryFact(
                span(row.businessDate(), row.occurredAt()), row.entryId(), balances, !balances.isEmpty());
        List<LoopPiece> pieces = new ArrayList<>(LoopPlaces.ofEntry(entry, kind(row), reference(row)));
        pieces.add(piece(
                LoopPlaces.entry(row.entryId(), slot(row) + "#claim"),
                new LoopClaim.EntryClaim(
                        row.referenceKind().equals(JournalReference.Kind.ADJUSTMENT.name())
                                ? JournalReference.Kind.JOURNAL_ENTRY.name()
                                : row.referenceKind(),
                        row.referenceId())));
        return pieces;
    }

    /** An adjustment that answers an entry books what that entry books. */
    private String kind(JournalEntryRow row) {
        return answered() == null ? row.referenceKind() : JournalReference.Kind.JOURNAL_ENTRY.name();
    }

    private String reference(JournalEntryRow row) {
        AdjustmentRow answered = answered();
        return answered == null ? row.referenceId() : answered.answersId();
    }

    private @Nullable AdjustmentRow answered() {
        return changes.stream()
                .filter(change -> change instanceof RowChange.Upsert upsert && upsert.row() instanceof AdjustmentRow)
                .map(change -> (AdjustmentRow) ((RowChange.Upsert) change).row())
                .filter(row -> row.answersKind().equals("JOURNAL_ENTRY"))
                .findFirst()
                .orElse(null);
    }

    private static LoopPiece line(SettlementLineRow row) {
        LoopFact.LineFact line = new LoopFact.LineFact(
                span(row.businessDate(), row.occurredAt()),
                row.provider(),
                row.batchId(),
                row.lineNo(),
                row.kind(),
                row.merchantAccount(),
                row.merchantReference(),
                row.currency(),
                row.grossAmount(),
                row.feeAmount(),
                orZero(row.reserveAmount()),
                row.netAmount(),
                row.valueDate(),
                row.transactionAmount(),
                row.transactionCurrency());
        return row.providerTransactionId() == null
                ? piece(LoopPlaces.line(line), LoopPlaces.unlinked(line))
                : piece(
                        LoopPlaces.transaction(
                                row.provider(), row.merchantAccount(), row.providerTransactionId(), slot(row)),
                        line);
    }

    private static List<LoopPiece> payout(PayoutRow row) {
        String payout = row.provider() + "/" + row.payoutId();
        List<LoopPiece> pieces = new ArrayList<>();
        pieces.add(piece(
                LoopPlaces.payout(payout, slot(row)),
                new LoopClaim.PayoutFact(
                        span(row.businessDate(), row.occurredAt()), row.amount(), row.currency(), row.valueDate())));
        if (row.endToEndId() != null && !row.endToEndId().equals(NOT_PROVIDED)) {
            pieces.add(piece(
                    LoopPlaces.endToEnd(row.endToEndId(), slot(row) + "#e2e"), new LoopClaim.PayoutClaim(payout)));
        }
        return pieces;
    }

    private static LoopPiece bank(BankEntryRow row) {
        String id = row.bankAccount() + "/" + row.statementId() + "/" + row.entryReference();
        LoopFact.BankFact entry = new LoopFact.BankFact(
                span(row.businessDate(), row.occurredAt()),
                id,
                row.currency(),
                row.creditDebitIndicator().equals("DBIT") ? row.amount().negate() : row.amount(),
                row.bookingDate());
        return row.endToEndId() == null || row.endToEndId().equals(NOT_PROVIDED)
                ? piece(LoopPlaces.order(LoopPlaces.orphan("BANK_ENTRY", id), slot(row)), entry)
                : piece(LoopPlaces.endToEnd(row.endToEndId(), slot(row)), entry);
    }

    private static LoopPiece conflict(FactConflictRow row) {
        return piece(
                LoopPlaces.conflict(row.breakKey(), slot(row)),
                new LoopFact.ConflictFact(
                        span(row.businessDate(), row.occurredAt()),
                        row.conflictId(),
                        row.referenceKind(),
                        row.referenceId()));
    }

    private static List<LoopPiece> settledBreak(ReconBreakRow row) {
        if (!row.kind().equals(BreakKind.CONFLICTING_DUPLICATE.name())) {
            return List.of();
        }
        return List.of(new LoopPiece(
                LoopPlaces.conflict(row.breakKey(), slot(row)),
                row.resolvedAt() == null ? null : new LoopClaim.SettledBreak(row.breakId())));
    }

    private static String slot(Row row) {
        return Objects.requireNonNull(owner(row.id()));
    }

    private static LoopPiece piece(LoopAddress address, LoopContent content) {
        return new LoopPiece(address, content);
    }

    private static LoopSpan span(LocalDate businessDate, Instant occurredAt) {
        return new LoopSpan(businessDate, occurredAt);
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
