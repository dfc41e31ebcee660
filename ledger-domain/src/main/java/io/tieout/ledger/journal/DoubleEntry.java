package io.tieout.ledger.journal;

import io.tieout.ledger.event.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** The rule of double entry: the debits and credits of an entry are equal in each currency. */
public final class DoubleEntry {
    private DoubleEntry() {}

    /**
     * Checks postings.
     *
     * @param field where they are, as a JSON pointer
     * @throws Refusal naming the first currency, in the order of codes, that does not balance
     */
    public static void check(String field, List<Posting> postings) {
        Map<CurrencyUnit, BigDecimal> debits = sums(postings, Posting.Side.DEBIT);
        Map<CurrencyUnit, BigDecimal> credits = sums(postings, Posting.Side.CREDIT);
        debits.forEach((currency, debit) -> {
            BigDecimal credit = credits.getOrDefault(currency, BigDecimal.ZERO);
            if (debit.compareTo(credit) != 0) {
                throw new Refusal(
                        field,
                        "debit " + debit.toPlainString() + " credit " + credit.toPlainString() + " "
                                + currency.getCode(),
                        "the debits and credits of an entry are equal in each currency",
                        "post the missing side in " + currency.getCode());
            }
        });
    }

    /** What is written on one side, by currency; every currency of the postings is there, also with zero. */
    public static Map<CurrencyUnit, BigDecimal> sums(List<Posting> postings, Posting.Side side) {
        Map<CurrencyUnit, BigDecimal> sums = new TreeMap<>();
        for (Posting posting : postings) {
            BigDecimal amount = posting.side() == side ? posting.amount().getAmount() : BigDecimal.ZERO;
            sums.merge(posting.amount().getCurrencyUnit(), amount, BigDecimal::add);
        }
        return sums;
    }
}
