package io.tieout.app.settlement;

import io.tieout.app.settlement.ReportedKinds.Meaning;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * PayPal's transaction event codes: the first two digits are a group, some codes differ from theirs.
 *
 * @see <a href="https://developer.paypal.com/docs/reports/reference/tcodes/">PayPal's list of T-codes</a>
 */
final class PayPalEventCodes {
    private static final Pattern CODE = Pattern.compile("T[0-9]{4}");

    private static final Map<String, Meaning> SINGLE = Map.ofEntries(
            Map.entry("T1108", Meaning.FEE),
            Map.entry("T1109", Meaning.FEE),
            Map.entry("T1110", Meaning.RESERVE),
            Map.entry("T1111", Meaning.RESERVE),
            Map.entry("T1112", Meaning.CORRECTION),
            Map.entry("T1201", Meaning.CHARGEBACK),
            Map.entry("T1202", Meaning.CHARGEBACK_REVERSAL),
            Map.entry("T1205", Meaning.CHARGEBACK_REVERSAL),
            Map.entry("T1207", Meaning.CHARGEBACK),
            Map.entry("T1208", Meaning.CHARGEBACK_REVERSAL));

    private static final Map<String, Meaning> GROUPS = Map.ofEntries(
            Map.entry("T00", Meaning.CAPTURE),
            Map.entry("T01", Meaning.FEE),
            Map.entry("T04", Meaning.PAYOUT),
            Map.entry("T11", Meaning.REFUND),
            Map.entry("T15", Meaning.RESERVE),
            Map.entry("T21", Meaning.RESERVE));

    /** Conversions, bank deposits, cards, bonuses, adjustments, credit, transfers between accounts: the balance moves, and no payment of ours does. */
    private static final Set<String> CORRECTIONS = Set.of(
            "T02", "T03", "T05", "T06", "T07", "T08", "T09", "T10", "T12", "T14", "T16", "T17", "T18", "T19", "T20",
            "T22");

    private PayPalEventCodes() {}

    static boolean knows(String code) {
        return CODE.matcher(code).matches()
                && (SINGLE.containsKey(code) || GROUPS.containsKey(group(code)) || CORRECTIONS.contains(group(code)));
    }

    /**
     * What a code means in a direction: payments that the account makes are no captures, refunds that it gets are no refunds of its own, and a
     * withdrawal that comes back is no payout.
     */
    static Meaning meaning(String code, boolean debit) {
        Meaning meaning = SINGLE.getOrDefault(code, GROUPS.getOrDefault(group(code), Meaning.CORRECTION));
        return switch (meaning) {
            case CAPTURE, CHARGEBACK_REVERSAL -> debit ? Meaning.CORRECTION : meaning;
            case REFUND, CHARGEBACK, PAYOUT -> debit ? meaning : Meaning.CORRECTION;
            default -> meaning;
        };
    }

    private static String group(String code) {
        return code.substring(0, Math.min(3, code.length()));
    }
}
