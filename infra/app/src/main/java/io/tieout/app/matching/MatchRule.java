package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import java.util.List;

/** The rules of the key ladder; those of one kind of match are tried in the order of {@link #strong}, then COMPOSITE, then TEXT. */
public enum MatchRule {
    /** The provider's id of the refund, with provider and merchant account. */
    PROVIDER_REFUND_ID(1),
    /** The id of the dispute, with provider and merchant account. */
    CHARGEBACK_ID(1),
    /** The provider's id of the transaction, with provider and merchant account. */
    PROVIDER_TRANSACTION_ID(1),
    /** The end-to-end id that a payout and its bank entry carry. */
    END_TO_END_ID(1),
    /** What the merchant gave the provider: the order id, with the provider. */
    MERCHANT_REFERENCE(2),
    /** A payout's number or end-to-end id, as a whole word in any reference or text of the bank entry. */
    PAYOUT_REFERENCE(2),
    /** The acquirer reference number, with the provider. */
    ACQUIRER_REFERENCE_NUMBER(3),
    /** Provider, amount, currency and days near each other, unique on both sides. */
    COMPOSITE(4),
    /** Amounts that add up to one amount, in one way only. */
    COMPOSITE_SUM(4),
    /** Texts that resemble each other; only proposes. */
    TEXT(5),
    /** A person's word. */
    DECISION(0);

    private final int step;

    MatchRule(int step) {
        this.step = step;
    }

    /** The step of the ladder, 1 to 5; 0 for a person's word. */
    public int step() {
        return step;
    }

    /** The rules that may match on their own, strongest first; an item of the kind has its keys in this order. */
    static List<MatchRule> strong(MatchKind kind) {
        return switch (kind) {
            case CAPTURE -> List.of(PROVIDER_TRANSACTION_ID, MERCHANT_REFERENCE);
            case REFUND -> List.of(PROVIDER_REFUND_ID, PROVIDER_TRANSACTION_ID, MERCHANT_REFERENCE);
            case CHARGEBACK, CHARGEBACK_REVERSAL ->
                List.of(CHARGEBACK_ID, PROVIDER_TRANSACTION_ID, MERCHANT_REFERENCE, ACQUIRER_REFERENCE_NUMBER);
            case PAYOUT -> List.of(END_TO_END_ID, PAYOUT_REFERENCE);
        };
    }
}
