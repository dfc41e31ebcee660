package io.tieout.ledger.match;

import io.tieout.ledger.aggregate.AggregateType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be a member of a match, and on which side. */
public enum MemberKind {
    PAYMENT(Side.OURS, MatchKind.CAPTURE, "Payment"),
    REFUND(Side.OURS, MatchKind.REFUND, null),
    /** The taking of the money of a dispute, in all its stages. */
    CHARGEBACK(Side.OURS, MatchKind.CHARGEBACK, null),
    /** The return of the money of a dispute. */
    CHARGEBACK_REVERSAL(Side.OURS, MatchKind.CHARGEBACK_REVERSAL, null),
    PAYOUT(Side.OURS, MatchKind.PAYOUT, "Payout"),
    SETTLEMENT_LINE(Side.THEIRS, null, "SettlementLine"),
    BANK_ENTRY(Side.THEIRS, MatchKind.PAYOUT, "BankEntry");

    /** The two sides of a match. */
    public enum Side {
        /** What was to be expected: a payment, a refund, a chargeback, a payout. */
        OURS,
        /** What was reported about it: a settlement line, a bank entry. */
        THEIRS
    }

    private final Side side;
    private final @Nullable MatchKind matchKind;
    private final @Nullable String aggregate;

    MemberKind(Side side, @Nullable MatchKind matchKind, @Nullable String aggregate) {
        this.side = side;
        this.matchKind = matchKind;
        this.aggregate = aggregate;
    }

    public Side side() {
        return side;
    }

    /** What it is matched as; empty for a settlement line, which goes with whatever its own kind names. */
    Optional<MatchKind> matchKind() {
        return Optional.ofNullable(matchKind);
    }

    /** The stream of the event store that the member is; empty for what lies inside another aggregate. */
    public Optional<String> stream(String id) {
        return Optional.ofNullable(aggregate).map(name -> AggregateType.stream(name, id));
    }
}
