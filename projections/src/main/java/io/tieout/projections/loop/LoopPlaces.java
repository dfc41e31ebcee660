package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopFact.ConflictFact;
import io.tieout.projections.loop.LoopFact.EntryFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of the levels, and where references lead. */
public final class LoopPlaces {
    static final String TERMS = "terms:";
    static final String ENTRY = "entry:";
    static final String END_TO_END = "e2e:";
    static final String CONFLICT = "conflict:";
    static final String BATCH = "batch:";
    static final String PAYMENT = "payment:";
    static final String TRANSACTION = "tx:";
    static final String REFUND = "refund:";
    static final String GRANT = "grant:";
    static final String PAYOUT = "payout:";
    static final String DISPUTE = "dispute:";
    private static final String ORPHAN = "orphan:";

    private LoopPlaces() {}

    public static LoopAddress order(String orderId, String slot) {
        return new LoopAddress(LoopLevel.ORDERS, orderId, slot);
    }

    /** The row of a fact that reaches no order. */
    public static String orphan(String kind, String key) {
        return ORPHAN + kind + ":" + key;
    }

    public static LoopAddress terms(String scheduleId) {
        return new LoopAddress(LoopLevel.LINKS, TERMS + scheduleId, "terms");
    }

    public static LoopAddress entry(String entryId, String slot) {
        return new LoopAddress(LoopLevel.REFERENCES, ENTRY + entryId, slot);
    }

    public static LoopAddress endToEnd(String endToEndId, String slot) {
        return new LoopAddress(LoopLevel.REFERENCES, END_TO_END + endToEndId, slot);
    }

    public static LoopAddress conflict(String breakKey, String slot) {
        return new LoopAddress(LoopLevel.REFERENCES, CONFLICT + breakKey, slot);
    }

    /** @param level {@link LoopLevel#REFERENCES} or {@link LoopLevel#BATCHES} */
    public static LoopAddress batch(LoopLevel level, String provider, String batchId, String slot) {
        return new LoopAddress(level, BATCH + provider + "/" + batchId, slot);
    }

    public static LoopAddress payment(String paymentId, String slot) {
        return new LoopAddress(LoopLevel.LINKS, PAYMENT + paymentId, slot);
    }

    public static LoopAddress transaction(String provider, String merchantAccount, String transactionId, String slot) {
        return new LoopAddress(
                LoopLevel.LINKS, TRANSACTION + provider + "\u0001" + merchantAccount + "\u0001" + transactionId, slot);
    }

    public static LoopAddress refund(String refundId, String slot) {
        return new LoopAddress(LoopLevel.LINKS, REFUND + refundId, slot);
    }

    public static LoopAddress grant(String grantId, String slot) {
        return new LoopAddress(LoopLevel.LINKS, GRANT + grantId, slot);
    }

    public static LoopAddress payout(String payout, String slot) {
        return new LoopAddress(LoopLevel.LINKS, PAYOUT + payout, slot);
    }

    /** Where a line waits for its batch once its order is known. */
    public static LoopAddress line(LoopFact.LineFact line) {
        return batch(
                LoopLevel.BATCHES, line.provider(), line.batchId(), LineSlots.line(Integer.toString(line.lineNo())));
    }

    /** A line whose transaction no payment has: the merchant reference is the order id by custom. */
    public static LoopFact.PlacedLine unlinked(LoopFact.LineFact line) {
        String order = line.merchantReference();
        return new LoopFact.PlacedLine(line, order == null ? orphan("SETTLEMENT_LINE", line.id()) : order, null);
    }

    /** Where an entry goes that books {@code kind} {@code id}; empty for the bank leg, which is judged by batch. */
    public static List<LoopPiece> ofEntry(EntryFact entry, String kind, String id) {
        String slot = "entry/" + entry.entryId();
        LoopAddress address = switch (kind) {
            case "JOURNAL_ENTRY" -> entry(id, slot);
            case "SETTLEMENT_BATCH", "PAYOUT", "BANK_ENTRY" -> entry.moves() ? orphanOf(entry) : null;
            default -> {
                LoopAddress place = referred(kind, id, slot, LineSlots.ENTRY + entry.entryId());
                yield place == null ? orphanOf(entry) : place;
            }
        };
        return address == null ? List.of() : List.of(new LoopPiece(address, entry));
    }

    static LoopAddress orphanOf(EntryFact entry) {
        return order(orphan("JOURNAL_ENTRY", entry.entryId()), "entry/" + entry.entryId());
    }

    static LoopPiece ofConflict(ConflictFact conflict) {
        String slot = "conflict/" + conflict.conflictId();
        LoopAddress place = conflict.kind() == null || conflict.id() == null
                ? null
                : referred(conflict.kind(), conflict.id(), slot, LineSlots.CONFLICT + conflict.conflictId());
        return new LoopPiece(place == null ? orphanOf(conflict) : place, conflict);
    }

    static LoopAddress orphanOf(ConflictFact conflict) {
        return order(orphan("CONFLICT", conflict.conflictId()), "conflict/" + conflict.conflictId());
    }

    private static @Nullable LoopAddress referred(String kind, String id, String slot, String partOfLine) {
        return switch (kind) {
            case "ORDER" -> order(id, slot);
            case "PAYMENT" -> payment(id, slot);
            case "REFUND" -> refund(id, slot);
            case "ENTITLEMENT" -> grant(id, slot);
            case "CHARGEBACK" -> new LoopAddress(LoopLevel.BATCHES, DISPUTE + id, slot);
            case "SETTLEMENT_LINE" -> ofLine(id, partOfLine);
            default -> null;
        };
    }

    /** The line of a reference {@code provider/batch/line}; null where it is none. */
    private static @Nullable LoopAddress ofLine(String id, String part) {
        int last = id.lastIndexOf('/');
        int first = id.indexOf('/');
        if (first < 1 || last == first) {
            return null;
        }
        return new LoopAddress(
                LoopLevel.BATCHES, BATCH + id.substring(0, last), LineSlots.part(id.substring(last + 1), part));
    }
}
