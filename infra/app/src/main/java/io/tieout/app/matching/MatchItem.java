package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One item that may be matched.
 *
 * @param issuer whose items it can match with by amount: the provider; empty for a bank entry and for payouts, which banks do not name
 * @param account where sums of it may be drawn from: the provider of a payout, the account of a bank entry
 * @param amount signed as the report signs it
 * @param day of the capture, of the report, of the value at the bank
 * @param text what resembles the other side's text, if anything does
 * @param keys for each strong rule of the kind, in that order, the keys by which it can be found, each once and sorted; a list may be empty
 * @param byKeysOnly whether amount and text never match it, because it corrects another item
 */
public record MatchItem(
        MatchKind kind,
        MatchMember member,
        String issuer,
        String account,
        BigDecimal amount,
        String currency,
        LocalDate day,
        String text,
        List<List<String>> keys,
        boolean byKeysOnly) {
    public MatchItem {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        keys = keys.stream()
                .map(ofRule -> ofRule.stream().distinct().sorted().toList())
                .toList();
        if (keys.size() != MatchRule.strong(kind).size()) {
            throw new IllegalArgumentException("item " + member + " with " + keys.size()
                    + " lists of keys: one for each of " + MatchRule.strong(kind) + " is needed");
        }
    }

    Side side() {
        return member.kind().side();
    }

    /** Whether both can be found by the rule, and not by each other. */
    boolean contradicts(MatchItem other, int rule) {
        List<String> mine = keys.get(rule);
        List<String> yours = other.keys.get(rule);
        return !mine.isEmpty() && !yours.isEmpty() && mine.stream().noneMatch(yours::contains);
    }
}
