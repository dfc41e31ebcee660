package io.tieout.app.matching;

import io.tieout.ledger.match.MatchGroupId;
import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind.Side;
import io.tieout.projections.rows.MatchGroupMemberRow;
import io.tieout.projections.rows.MatchGroupRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One group that a run found.
 *
 * @param reason why it is only suggested; null otherwise
 * @param decidedBy the person who confirmed it; null where nobody did
 * @param parts the members in their order
 */
public record FoundGroup(
        MatchGroupId id,
        MatchKind kind,
        MatchStatus status,
        MatchRule rule,
        @Nullable MatchReason reason,
        @Nullable String decidedBy,
        List<Part> parts) {
    /** A member with its amount. */
    public record Part(MatchMember member, BigDecimal amount, String currency) {}

    public FoundGroup {
        parts = List.copyOf(parts);
    }

    static FoundGroup of(
            MatchKind kind,
            MatchStatus status,
            MatchRule rule,
            @Nullable MatchReason reason,
            @Nullable String decidedBy,
            List<MatchItem> items) {
        List<Part> parts = items.stream()
                .map(item -> new Part(item.member(), item.amount(), item.currency()))
                .sorted(Comparator.comparing(Part::member))
                .toList();
        MatchGroupId id = MatchGroupId.of(parts.stream().map(Part::member).toList());
        return new FoundGroup(id, kind, status, rule, reason, decidedBy, parts);
    }

    int count(Side side) {
        return (int) parts.stream()
                .filter(part -> part.member().kind().side() == side)
                .count();
    }

    MatchGroupRow row(long ledgerSeq) {
        Balance balance = new Balance();
        parts.forEach(part -> balance.add(part.member().kind().side(), part.amount(), part.currency()));
        List<String> currencies = balance.currencies();
        String only = currencies.size() == 1 ? currencies.get(0) : null;
        int ours = count(Side.OURS);
        int theirs = count(Side.THEIRS);
        return new MatchGroupRow(
                id.value(),
                kind.name(),
                status.name(),
                rule == MatchRule.DECISION ? null : (Integer) rule.step(),
                rule.name(),
                cardinality(ours, theirs),
                ours,
                theirs,
                only == null ? null : balance.ours(only),
                only == null ? null : balance.theirs(only),
                only == null ? null : balance.residual(only),
                only,
                reason == null ? null : reason.name(),
                decidedBy,
                ledgerSeq);
    }

    List<MatchGroupMemberRow> memberRows(long ledgerSeq) {
        List<MatchGroupMemberRow> rows = new ArrayList<>();
        for (Part part : parts) {
            rows.add(new MatchGroupMemberRow(
                    id.value(),
                    rows.size() + 1,
                    part.member().kind().side().name(),
                    part.member().kind().name(),
                    part.member().id(),
                    part.amount(),
                    part.currency(),
                    ledgerSeq));
        }
        return rows;
    }

    private static String cardinality(int ours, int theirs) {
        if (ours == 1) {
            return theirs == 1 ? "1-1" : "1-n";
        }
        return theirs == 1 ? "n-1" : "n-m";
    }
}
