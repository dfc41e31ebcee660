package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One match group.
 *
 * @param groupId derived from the members
 * @param kind what is matched with what
 * @param status SUGGESTED, CONFIRMED or FORCED
 * @param ruleStep 1 to 5 of the key ladder; null where a person decided
 * @param ruleName the rule of that step, or DECISION
 * @param cardinality 1-1, 1-n, n-1 or n-m, our side first
 * @param ourAmount the sum of our side; null where the members have several currencies
 * @param theirAmount the sum of their side; null where the members have several currencies
 * @param residualAmount theirs less ours; null where the members have several currencies
 * @param currency null where the members have several
 * @param reason why a suggested group is not confirmed; null for all others
 * @param decidedBy who confirmed it; null where nobody did
 * @param ledgerSeq the cut at which the row got this content
 */
public record MatchGroupRow(
        String groupId,
        String kind,
        String status,
        @Nullable Integer ruleStep,
        String ruleName,
        String cardinality,
        int ourCount,
        int theirCount,
        @Nullable BigDecimal ourAmount,
        @Nullable BigDecimal theirAmount,
        @Nullable BigDecimal residualAmount,
        @Nullable String currency,
        @Nullable String reason,
        @Nullable String decidedBy,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.MATCH_GROUP, groupId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("group_id", groupId)
                .text("kind", kind)
                .text("status", status)
                .integer("rule_step", ruleStep)
                .text("rule_name", ruleName)
                .text("cardinality", cardinality)
                .integer("our_count", ourCount)
                .integer("their_count", theirCount)
                .amount("our_amount", ourAmount)
                .amount("their_amount", theirAmount)
                .amount("residual_amount", residualAmount)
                .text("currency", currency)
                .text("reason", reason)
                .text("decided_by", decidedBy)
                .bigint("ledger_seq", ledgerSeq);
    }

    /** Whether the other row says the same, at whatever cut and scale. */
    public boolean saysTheSameAs(MatchGroupRow other) {
        return groupId.equals(other.groupId)
                && kind.equals(other.kind)
                && status.equals(other.status)
                && Objects.equals(ruleStep, other.ruleStep)
                && ruleName.equals(other.ruleName)
                && cardinality.equals(other.cardinality)
                && ourCount == other.ourCount
                && theirCount == other.theirCount
                && equal(ourAmount, other.ourAmount)
                && equal(theirAmount, other.theirAmount)
                && equal(residualAmount, other.residualAmount)
                && Objects.equals(currency, other.currency)
                && Objects.equals(reason, other.reason)
                && Objects.equals(decidedBy, other.decidedBy);
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
