package io.tieout.ledger;

import io.tieout.ledger.period.PeriodId;
import java.util.List;

/**
 * A seal against what lies in the ledger now.
 *
 * @param upToSeq the place in the ledger up to which was counted
 * @param sealedHash as the seal has it
 * @param computedHash as it comes out now
 * @param differences one sentence for each figure that differs; empty if the seal holds
 */
public record SealCheck(
        PeriodId periodId, long upToSeq, String sealedHash, String computedHash, List<String> differences) {
    public SealCheck {
        differences = List.copyOf(differences);
    }

    /** Whether nothing under the seal was changed. */
    public boolean holds() {
        return sealedHash.equals(computedHash);
    }
}
