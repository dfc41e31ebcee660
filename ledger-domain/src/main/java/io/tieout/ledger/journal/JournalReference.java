package io.tieout.ledger.journal;

/** What an entry books. */
public record JournalReference(Kind kind, String id) {
    /** The kind of thing that {@code id} names. */
    public enum Kind {
        ORDER,
        PAYMENT,
        REFUND,
        CHARGEBACK,
        SETTLEMENT_LINE,
        SETTLEMENT_BATCH,
        PAYOUT,
        BANK_ENTRY,
        ENTITLEMENT,
        JOURNAL_ENTRY,
        ADJUSTMENT
    }
}
