package io.tieout.ledger.match;

import io.tieout.ledger.event.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * One item of a match.
 *
 * @param id as the ledger writes it: a payment id, a refund id, {@code payment/chargeback}, {@code provider/batch/line},
 *     {@code provider/payout}, or an account, statement and entry reference
 */
public record MatchMember(MemberKind kind, String id) implements Comparable<MatchMember> {
    /** The longest id in bytes of UTF-8; the warehouse stores it as VARCHAR(200). */
    public static final int MAX_ID_BYTES = 200;

    private static final Comparator<MatchMember> ORDER =
            Comparator.comparing(MatchMember::kind).thenComparing(MatchMember::id);

    /**
     * Checks the id.
     *
     * @throws Refusal if it is not 1 to {@value #MAX_ID_BYTES} bytes without control characters
     */
    public MatchMember {
        if (id.isBlank()
                || id.getBytes(StandardCharsets.UTF_8).length > MAX_ID_BYTES
                || id.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    "/members/id",
                    id.replaceAll("\\p{Cntrl}", "?"),
                    "the id of a member is a text of 1 to " + MAX_ID_BYTES + " bytes without control characters",
                    "send the members as tieout match show lists them");
        }
    }

    @Override
    public int compareTo(MatchMember other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
