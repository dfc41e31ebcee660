package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;

/**
 * One member of a match group.
 *
 * @param memberNo from 1, in the order of kind and id
 * @param side OURS or THEIRS
 * @param memberKind PAYMENT, REFUND, CHARGEBACK, CHARGEBACK_REVERSAL, SETTLEMENT_LINE, PAYOUT or BANK_ENTRY
 * @param memberId unique within the kind
 * @param amount signed as the report signs it: what was taken from the merchant is negative
 * @param ledgerSeq the cut at which the row got this content
 */
public record MatchGroupMemberRow(
        String groupId,
        int memberNo,
        String side,
        String memberKind,
        String memberId,
        BigDecimal amount,
        String currency,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.MATCH_GROUP_MEMBER, groupId, memberNo);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("group_id", groupId)
                .integer("member_no", memberNo)
                .text("side", side)
                .text("member_kind", memberKind)
                .text("member_id", memberId)
                .amount("amount", amount)
                .text("currency", currency)
                .bigint("ledger_seq", ledgerSeq);
    }

    /** Whether the other row says the same, at whatever cut and scale. */
    public boolean saysTheSameAs(MatchGroupMemberRow other) {
        return groupId.equals(other.groupId)
                && memberNo == other.memberNo
                && side.equals(other.side)
                && memberKind.equals(other.memberKind)
                && memberId.equals(other.memberId)
                && amount.compareTo(other.amount) == 0
                && currency.equals(other.currency);
    }
}
