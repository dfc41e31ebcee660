package io.tieout.app.settlement;

import io.tieout.ledger.settlement.SettlementLineKind;
import java.util.Map;
import java.util.TreeMap;

/** How a provider's word for a kind of line is read. */
final class ReportedKinds {
    /** What a line with that word becomes. */
    enum Meaning {
        CAPTURE,
        REFUND,
        CHARGEBACK,
        CHARGEBACK_REVERSAL,
        /** The whole amount is a fee. */
        FEE,
        /** The whole amount is withheld or released. */
        RESERVE,
        /** Any other movement of the balance. */
        CORRECTION,
        PAYOUT;

        SettlementLineKind kind() {
            return this == RESERVE || this == PAYOUT
                    ? SettlementLineKind.CORRECTION
                    : SettlementLineKind.valueOf(name());
        }
    }

    private final Map<String, Meaning> meanings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ReportedKinds with(Meaning meaning, String... words) {
        for (String word : words) {
            meanings.put(word, meaning);
        }
        return this;
    }

    boolean knows(String word) {
        return meanings.containsKey(word);
    }

    /**
     * What a word means. One that is not known is a correction: in reports that state what each line does to the balance, that is right for the
     * money, whatever the word.
     */
    Meaning meaning(String word) {
        return meanings.getOrDefault(word, Meaning.CORRECTION);
    }
}
